import { expect, test } from './stage.ts';

test('[DO-2] [ME-2] the organizer reloads and is back inside, and who waits goes on waiting', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const [gil, gus] = [await waiting('Gil'), await waiting('Gus')];
  await olga.admits(gil);
  await olga.sees(gil);
  await olga.page.reload();
  await expect(olga.page.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();
  await olga.sees(gil);
  await gil.sees(olga);
  await gus.waits();
  await gil.speaks();
  await olga.hears(gil);
  await olga.admits(gus);
  await gus.sees(olga);
});

test('[ME-3] [ME-4] the organizer ends the meeting for all: inside and waiting', async ({ foyer, opened, waiting }) => {
  const { olga, link } = opened;
  await olga.joins();
  const [gil, gus] = [await waiting('Gil'), await waiting('Gus')];
  await olga.admits(gil);
  await olga.sees(gil);
  await olga.presses('Leave');
  await olga.page.getByRole('menuitem', { name: 'End meeting for all' }).click();
  for (const one of [olga, gil, gus]) await expect(one.heading('The meeting has ended')).toBeVisible();
  expect(await foyer.census()).toEqual([]);
  expect(await gil.connections()).toBe(0);

  await gus.opens(link);
  await expect(gus.heading('The meeting has ended')).toBeVisible();
});

test('[ME-5] a guest leaves: the others lose their picture at once, their devices are given back', async ({
  foyer,
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await olga.sees(gil);
  await gil.presses('Leave');
  await expect(gil.heading('You left the meeting')).toBeVisible();
  await expect(olga.tileOf(gil)).toBeHidden();
  expect(await foyer.census()).toHaveLength(1);
  expect(await gil.liveTracks()).toBe(0);
});

test('a link to nowhere', async ({ foyer, person }) => {
  const gil = await person('Gil');
  await gil.opens(`${foyer.url}/m/${'x'.repeat(22)}`);
  await expect(gil.heading('There is no such meeting')).toBeVisible();
});

test('[TK-4] the one-time link works once', async ({ foyer, opened, person }) => {
  expect(opened.link).toContain('/m/');
  const eve = await person('Eve');
  await eve.opens(foyer.firstRunLink);
  await eve.page.getByRole('textbox', { name: 'Your name' }).fill('Eve');
  await eve.presses('Continue');
  await expect(eve.page.getByText(/already/i)).toBeVisible();
});
