import { expect, test } from './stage.ts';

test('[SI-3] a camera that goes away: the person learns why, others see that it has, and one press brings another', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await olga.sees(gil);
  const told = (words: string) => gil.page.getByRole('alert').filter({ hasText: words });

  // Until somebody allows them, the browser of a test denies all devices: as when leave is taken back.
  await gil.losesCamera();
  const refused = told('Your browser keeps the camera to itself: nobody sees you.');
  await expect(refused).toBeVisible();
  await expect(olga.tileOf(gil).locator('video')).toBeHidden();
  await gil.speaks();
  await olga.hears(gil);
  await refused.getByRole('button', { name: 'Dismiss' }).click();
  await expect(refused).toBeHidden();
  await gil.presses('Camera');
  await olga.sees(gil);

  // What the sources of a test are made of is no device that a browser lists: so this one is gone from the list.
  await gil.allowsDevices();
  await gil.losesCamera();
  const unplugged = told('Your camera was unplugged: nobody sees you.');
  await expect(unplugged).toBeVisible();
  await gil.presses('Camera');
  await olga.sees(gil);
  await expect(unplugged).toBeHidden();
});
