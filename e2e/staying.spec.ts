import { expect, test } from './stage.ts';

test('[SI-1] [SI-2] a phone that is locked is heard and hears, and nobody looks at its last picture', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await olga.sees(gil);
  await gil.sees(olga);

  await gil.locksPhone(true);
  await expect(olga.tileOf(gil).locator('video')).toBeHidden();
  await expect.poll(() => gil.picturesIn()).toBe(0);
  for (const [speaker, listener] of [
    [olga, gil],
    [gil, olga],
  ] as const) {
    await speaker.speaks();
    await listener.hears(speaker);
  }
  await expect(gil.page.getByRole('alert').filter({ hasText: 'paused the camera' })).toBeVisible();

  await gil.locksPhone(false);
  await olga.sees(gil);
  await gil.sees(olga);
  await expect(gil.page.getByRole('alert').filter({ hasText: 'paused the camera' })).toBeHidden();
  await olga.hears(gil);
  await gil.hears(olga);
});

test('[SI-4] a browser that keeps quiet after a reload: the person reads so, and one press brings the sound', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await gil.isKeptQuiet();
  await olga.admits(gil);
  await gil.sees(olga);
  await gil.reloads();
  await gil.sees(olga);
  const quiet = gil.page.getByText('Your browser is keeping Foyer quiet.');
  await expect(quiet).toBeVisible();
  await olga.speaks();
  await gil.presses('Turn on sound');
  await gil.hears(olga);
  await expect(quiet).toBeHidden();

  await gil.reloads();
  await expect(quiet).toBeVisible();
  // Any click will do.
  await gil.stage.click();
  await gil.hears(olga);
  await expect(quiet).toBeHidden();
});
