import { chromium, Person } from '@foyer/testkit';
import { expect, test } from './stage.ts';

// Devices that the browser itself knows: what is allowed counts for them.
const devices = '--use-fake-device-for-media-stream';
test.use({ launchOptions: { ...chromium.launchOptions, args: [...chromium.launchOptions.args, devices] } });

test('[SI-3] leave that is taken back inside: the person learns why nobody sees and hears them', async ({
  browser,
  opened,
}) => {
  const { olga, link } = opened;
  await olga.joins();
  const gil = await Person.arrive(browser, { name: 'Gil', looks: null });
  await gil.allowsDevices();
  await gil.opens(link);
  await gil.asksToJoin();
  await olga.admits(gil);
  const picture = olga.tileOf(gil).locator('video');
  await expect(picture).toBeVisible();

  await gil.forbidsDevices();
  const told = gil.page.getByRole('alert');
  await expect(told.filter({ hasText: 'Your browser keeps the camera to itself: nobody sees you.' })).toBeVisible();
  await expect(
    told.filter({ hasText: 'Your browser keeps the microphone to itself: nobody hears you.' }),
  ).toBeVisible();
  await expect(picture).toBeHidden();
  await expect(gil.page.getByRole('button', { name: 'Microphone' })).toHaveAttribute('aria-pressed', 'false');

  await gil.allowsDevices();
  await gil.presses('Camera');
  await expect(picture).toBeVisible();
  await gil.leaves();
});
