import { expect, test } from './stage.ts';

test('[LB-6] a denied guest is told so, and is heard by nobody', async ({ foyer, opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.denies(gil);
  await expect(gil.heading('You were not let in')).toBeVisible();
  await expect(olga.notice).toBeHidden();
  await expect.poll(() => gil.musicLevel()).toBeLessThan(0.0005);
  expect(await foyer.census()).toHaveLength(1);
});

test('[LB-7] a guest whom nobody answers is told so when the limit has passed', async ({ foyer, opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await expect(olga.notice).toBeVisible();
  foyer.skip(29 * 60_000);
  await gil.waits();
  foyer.skip(60_000);
  await expect(gil.heading('Nobody answered')).toBeVisible();
  await expect(olga.notice).toBeHidden();
});

test('[LB-8] three guests: admitted one by one and all at once, everybody sees everybody', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const [gil, gus, gwen] = [await waiting('Gil'), await waiting('Gus'), await waiting('Gwen')];
  await expect(olga.notice.getByRole('button', { name: /^Admit G/ })).toHaveCount(3);
  await olga.admits(gus);
  await olga.sees(gus);
  await gil.waits();
  await olga.notice.getByRole('button', { name: 'Admit all' }).click();
  await expect(olga.notice).toBeHidden();
  for (const one of [olga, gil, gus, gwen]) for (const other of [olga, gil, gus, gwen]) await one.sees(other);
  await gwen.speaks();
  await gus.speaks();
  for (const one of [olga, gil]) {
    await one.hears(gwen);
    await one.hears(gus);
  }
  await gwen.doesNotHear(gwen);
  await gwen.hears(gus);
  await gus.doesNotHear(gil);
});

test('[DO-10] [DO-4] a guest who comes first waits, and is not let in by the organizer’s coming alone', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  const gil = await waiting('Gil');
  await olga.joins();
  await expect(olga.notice.getByRole('button', { name: 'Admit Gil' })).toBeVisible();
  await gil.waits();
  await olga.admits(gil);
  await olga.sees(gil);
});

test('[LB-1] the people panel lists who waits and who is in, and admits as well', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.presses('People');
  await olga.panel.getByRole('list', { name: 'In the lobby' }).getByRole('button', { name: 'Admit Gil' }).click();
  await expect(olga.panel.getByRole('list', { name: 'In the meeting' }).getByRole('listitem')).toHaveCount(2);
  await olga.sees(gil);
});

test('[LB-10] a guest whose time is nearly over keeps waiting', async ({ foyer, opened, waiting }) => {
  await opened.olga.joins();
  const gil = await waiting('Gil');
  await expect(gil.page.getByRole('button', { name: 'Keep waiting' })).toBeHidden();
  foyer.skip(25 * 60_000);
  // A page tells time by its own clock, which it sets by the server's when it loads.
  await gil.reloads();
  await gil.waits();
  await gil.presses('Keep waiting');
  await expect(gil.page.getByRole('button', { name: 'Keep waiting' })).toBeHidden();
  foyer.skip(20 * 60_000);
  await opened.olga.admits(gil);
  await gil.sees(opened.olga);
});

test('[DO-7] a denied guest may ask again after a minute, and not before', async ({ foyer, opened, waiting }) => {
  const { olga, link } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.denies(gil);
  await expect(gil.heading('You were not let in')).toBeVisible();
  await gil.opens(link);
  await expect(gil.page.getByRole('button', { name: 'Ask to join' })).toBeDisabled();
  foyer.skip(60_000);
  await gil.reloads();
  await gil.asksToJoin();
  await olga.admits(gil);
  await gil.sees(olga);
});

test('[LB-8] three presenters, five guests: every host has the same list, also after a reload', async ({
  opened,
  waiting,
}) => {
  test.setTimeout(180_000);
  const { olga } = opened;
  await olga.joins();
  const hosts = [olga, await waiting('Pia'), await waiting('Pau')];
  await olga.presses('Admit all');
  for (const host of hosts.slice(1)) await olga.chooses('Make presenter', host);
  await olga.presses('People');
  const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve'];
  const guests = [];
  for (const name of names) guests.push(await waiting(name));
  const [, pia] = hosts;
  const sameForAll = async (expected: readonly string[]) => {
    for (const host of hosts) {
      const rows = host.notice.getByRole('listitem');
      await expect(rows).toHaveCount(expected.length);
      for (const [index, name] of expected.entries()) await expect(rows.nth(index)).toContainText(name);
    }
  };
  await sameForAll(names);
  await pia?.reloads();
  await sameForAll(names);
  await pia?.notice.getByRole('button', { name: 'Admit Ben' }).click();
  await sameForAll(['Ada', 'Cleo', 'Dan', 'Eve']);
  await hosts[2]?.notice.getByRole('button', { name: 'Deny Eve' }).click();
  await sameForAll(['Ada', 'Cleo', 'Dan']);
});
