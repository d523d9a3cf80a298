import { expect, test } from './stage.ts';

test('[GR-4] whoever is let in sees others at once, and can still mute: nothing of theirs has gone out', async ({
  opened,
  person,
}) => {
  const { olga, link } = opened;
  await olga.joins();
  const gil = await person('Gil');
  // Two seconds are short: in this test they pass when it says so.
  await gil.page.clock.install();
  await gil.opens(link);
  await gil.asksToJoin();
  // A little ahead: a clock does not go back, and a line that hears nothing for long would be given up.
  await gil.page.clock.pauseAt(await gil.page.evaluate(() => Date.now() + 1_000));
  await olga.admits(gil);
  const crossing = gil.page.getByRole('region', { name: 'You are being let in' });
  await expect(crossing).toBeVisible();
  await expect(crossing.getByRole('heading')).toBeFocused();
  await gil.sees(olga);
  await expect(olga.tileOf(gil)).toBeVisible();
  await expect(olga.tileOf(gil).locator('video')).toBeHidden();
  // Nor has the media node anything of theirs.
  expect(await olga.asks('roster:read')).toMatchObject({
    data: { people: [{ name: 'Olga' }, { name: 'Gil', microphone: false, camera: false }] },
  });

  await crossing.getByRole('button', { name: 'Go in muted' }).click();
  await gil.page.clock.resume();
  await expect(crossing).toBeHidden();
  await olga.sees(gil);
  await expect(gil.page.getByRole('button', { name: 'Microphone', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await gil.speaks();
  await olga.doesNotHear(gil);
});

test('[GR-4] whoever is ready goes in at once', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await gil.speaks();
  await olga.admits(gil);
  await gil.presses('Go in now');
  await expect(gil.page.getByRole('region', { name: 'You are being let in' })).toBeHidden();
  await olga.sees(gil);
  await olga.hears(gil);
});

test('[GR-5] whoever is muted and talks is told so, and unmutes from there', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await gil.presses('Microphone');
  await olga.admits(gil);
  await olga.sees(gil);
  const told = gil.page.getByRole('status').filter({ hasText: 'You are muted' });
  await expect(told).toBeHidden();
  await gil.speaks();
  await expect(told).toBeVisible();
  await olga.doesNotHear(gil);
  await told.getByRole('button', { name: 'Unmute' }).click();
  await olga.hears(gil);
  await expect(told).toBeHidden();
});
