import { expect, test } from './stage.ts';

test('[RO-3] [MO-1] a promoted guest admits and mutes; nobody unmutes but oneself', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const [gil, gus] = [await waiting('Gil'), await waiting('Gus')];
  await olga.admits(gil);
  await olga.sees(gil);
  await expect(gil.notice).toBeHidden();
  await olga.chooses('Make presenter', gil);
  await gil.admits(gus);
  await gil.sees(gus);

  await gus.speaks();
  await olga.hears(gus);
  await gil.chooses('Mute', gus);
  await expect(gus.page.getByRole('button', { name: 'Microphone' })).toHaveAttribute('aria-pressed', 'false');
  await olga.doesNotHear(gus);
  await gus.presses('Microphone');
  await olga.hears(gus);

  await olga.chooses('Make attendee', gil);
  await expect(gil.page.getByRole('button', { name: 'More for Gus' })).toBeHidden();
});

test('[MO-3] [MO-4] put back in the lobby, and removed: seen and heard by nobody', async ({
  foyer,
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await gil.sees(olga);
  await olga.chooses('Put back in the lobby', gil);
  await gil.waits();
  await expect.poll(() => gil.musicLevel()).toBeGreaterThan(0.002);
  expect(await gil.connections()).toBe(0);
  expect(await foyer.census()).toHaveLength(1);
  await expect(olga.tileOf(gil)).toBeHidden();

  await olga.panel.getByRole('button', { name: 'Admit Gil' }).click();
  await gil.sees(olga);
  await olga.sees(gil);
  await gil.speaks();
  await olga.hears(gil);
  await olga.chooses('Remove', gil);
  await expect(gil.heading('You were removed')).toBeVisible();
  await olga.doesNotHear(gil);
  expect(await foyer.census()).toHaveLength(1);
  expect(await gil.liveTracks()).toBe(0);
});
