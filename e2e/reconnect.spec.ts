import { expect, test } from './stage.ts';

/** Until the server notices that a line has gone without a word, in ms: 12 s, and some for a busy machine. */
const NOTICED_MS = 25_000;

test('[RC-1] [RC-3] a reload leads back inside, as presenter and with the hand up; nobody saw them leave', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await olga.sees(gil);
  await olga.chooses('Make presenter', gil);
  await gil.presses('Raise hand');
  await expect((await olga.rowOf(gil)).getByRole('img', { name: 'Hand raised, number 1' })).toBeVisible();

  await gil.reloads();
  await expect(gil.page.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();
  await expect(await olga.rowOf(gil)).toBeVisible();
  await expect(gil.page.getByRole('button', { name: 'Raise hand' })).toHaveAttribute('aria-pressed', 'true');
  await expect(gil.page.getByRole('button', { name: 'Share screen' })).toBeVisible();
  await olga.sees(gil);
  await gil.sees(olga);
  await gil.page.getByRole('region', { name: 'Stage' }).click();
  await gil.speaks();
  await olga.hears(gil);
});

test('[RC-1] [RC-5] a line that breaks is mended, and sound and pictures never stop', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await olga.sees(gil);
  await gil.speaks();
  await olga.hears(gil);

  const rings = expect.poll(() => gil.musicLevel(), { intervals: [50], timeout: NOTICED_MS }).toBeGreaterThan(0.002);
  await gil.offline(true);
  await expect(gil.reconnecting).toBeVisible();
  await rings;
  await expect((await olga.rowOf(gil)).getByText('Reconnecting')).toBeVisible({ timeout: NOTICED_MS });
  await olga.hears(gil);
  await olga.sees(gil);
  await gil.offline(false);
  await expect(gil.reconnecting).toBeHidden();
  await expect((await olga.rowOf(gil)).getByText('Reconnecting')).toBeHidden();
  await gil.fallsSilent();
  await olga.doesNotHear(gil);
  await olga.chooses('Make presenter', gil);
  await expect(gil.page.getByRole('button', { name: 'Share screen' })).toBeVisible();
});

test('[RC-3] [MO-1] whoever is muted while away comes back muted, and is heard by nobody', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await gil.speaks();
  await olga.hears(gil);
  await gil.offline(true);
  await expect(gil.reconnecting).toBeVisible();
  await olga.chooses('Mute', gil);
  await olga.doesNotHear(gil);
  await gil.offline(false);
  await expect(gil.reconnecting).toBeHidden();
  await expect(gil.page.getByRole('button', { name: 'Microphone' })).toHaveAttribute('aria-pressed', 'false');
  await olga.doesNotHear(gil);

  await gil.reloads();
  await expect(gil.page.getByRole('button', { name: 'Microphone' })).toHaveAttribute('aria-pressed', 'false');
  await gil.page.getByRole('region', { name: 'Stage' }).click();
  await gil.speaks();
  await olga.doesNotHear(gil);
});

test('[RC-4] [MO-3] whoever is removed while away finds the screen that says so', async ({ opened, waiting }) => {
  const { olga, link } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await olga.sees(gil);
  await gil.offline(true);
  await expect(gil.reconnecting).toBeVisible();
  await olga.chooses('Remove', gil);
  await gil.offline(false);
  await expect(gil.heading('You were removed')).toBeVisible();
  expect(await gil.liveTracks()).toBe(0);
  await gil.opens(link);
  await expect(gil.heading('You were removed')).toBeVisible();
});

test('[RC-2] whoever stays away too long has left', async ({ foyer, opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await olga.sees(gil);
  await gil.offline(true);
  await expect((await olga.rowOf(gil)).getByText('Reconnecting')).toBeVisible({ timeout: NOTICED_MS });
  foyer.skip(120_000);
  await expect(olga.tileOf(gil)).toBeHidden();
  await expect.poll(async () => (await foyer.census()).length).toBe(1);
  await gil.offline(false);
  await expect(gil.heading('You lost the connection')).toBeVisible();
});

test('[RC-1] whoever waits keeps their place in the lobby over a reload', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const [gil, gus] = [await waiting('Gil'), await waiting('Gus')];
  await gil.reloads();
  await gil.waits();
  const names = olga.notice.getByRole('listitem');
  await expect(names).toHaveCount(2);
  await expect(names.first()).toContainText('Gil');
  await olga.admits(gil);
  await gil.sees(olga);
  await expect(olga.notice).toContainText(gus.name);
});

test('[GW-8] the same place in another tab: the first one says where it went on', async ({ opened }) => {
  const { olga } = opened;
  await olga.joins();
  const opening = olga.page.context().waitForEvent('page');
  // A tab that is opened from another has a copy of what that one keeps: as when one duplicates it.
  await olga.page.evaluate(() => void window.open(location.href));
  const second = await opening;
  await expect(second.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();
  await expect(olga.heading('You went on in another tab')).toBeVisible();
  expect(await olga.liveTracks()).toBe(0);
});

test('[MD-8] [MO-1] every media worker dies: all media is back, and muted stays muted', async ({
  foyer,
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const [gil, gus] = [await waiting('Gil'), await waiting('Gus')];
  await olga.admits(gil);
  await olga.admits(gus);
  for (const guest of [gil, gus]) await olga.sees(guest);
  await olga.chooses('Mute', gus);
  await gil.speaks();
  await gus.speaks();
  await olga.hears(gil);

  foyer.killWorkers();
  await expect(gil.recovering).toBeVisible();
  await expect(gil.recovering).toBeHidden();
  for (const guest of [gil, gus]) {
    await olga.sees(guest);
    await guest.sees(olga);
  }
  await olga.hears(gil);
  await olga.doesNotHear(gus);
  await expect((await olga.rowOf(gil)).getByText('Reconnecting')).toBeHidden();
});
