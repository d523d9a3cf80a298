import { expect, test } from './stage.ts';

test('Foyer can be installed, and keeps nothing that is anybody’s', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await gil.sees(olga);
  const browser = await gil.page.context().newCDPSession(gil.page);
  const { errors, data } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '')).toMatchObject({ name: 'Foyer', display: 'standalone', start_url: '/' });
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // A browser that was started for a test counts as one that keeps nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);

  const kept = await gil.page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ caches: [], workers: 0 });
});

test('the screen stays on while somebody waits or is inside, and is let go when they leave', async ({
  opened,
  person,
}) => {
  const { olga, link } = opened;
  await olga.joins();
  const gil = await person('Gil');
  // Without a screen there is none to keep on: what is asked for is counted instead.
  await gil.page.addInitScript(() => {
    let held = 0;
    const lock = () => Object.assign(new EventTarget(), { release: async () => void held-- });
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: async () => {
          held++;
          return lock();
        },
      },
    });
    Object.assign(window, { heldLocks: () => held });
  });
  const held = () => gil.page.evaluate(() => (window as unknown as { heldLocks(): number }).heldLocks());
  await gil.opens(link);
  await expect(gil.page.getByRole('button', { name: 'Ask to join' })).toBeVisible();
  expect(await held()).toBe(0);
  await gil.asksToJoin();
  await expect.poll(held).toBe(1);
  await olga.admits(gil);
  await gil.sees(olga);
  await expect.poll(held).toBe(1);
  await gil.presses('Leave');
  await expect(gil.heading('You left the meeting')).toBeVisible();
  await expect.poll(held).toBe(0);
});
