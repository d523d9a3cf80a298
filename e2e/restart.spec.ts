import { expect, test } from './stage.ts';

test('[RC-1] [RC-3] the server is killed in the middle of a meeting, and everybody is back in place', async ({
  foyer,
  opened,
  waiting,
}) => {
  test.setTimeout(180_000);
  const { olga } = opened;
  await olga.joins();
  const [pia, gil] = [await waiting('Pia'), await waiting('Gil')];
  await olga.presses('Admit all');
  await olga.chooses('Make presenter', pia);
  await olga.sees(gil);
  await olga.chooses('Mute', gil);
  await pia.presses('Raise hand');
  const wim = await waiting('Wim');
  await expect(olga.panel.getByRole('button', { name: 'Admit Wim' })).toBeVisible();

  await foyer.kill();
  for (const one of [olga, pia, gil, wim]) await expect(one.reconnecting).toBeVisible();
  await foyer.startAgain();
  for (const one of [olga, pia, gil, wim]) await expect(one.reconnecting).toBeHidden({ timeout: 30_000 });

  for (const one of [pia, gil]) await olga.sees(one);
  await gil.sees(olga);
  await pia.speaks();
  await gil.hears(pia);
  await gil.speaks();
  await olga.doesNotHear(gil);
  await expect(gil.page.getByRole('button', { name: 'Microphone' })).toHaveAttribute('aria-pressed', 'false');
  await expect(pia.page.getByRole('button', { name: 'Share screen' })).toBeVisible();
  await expect((await olga.rowOf(pia)).getByRole('img', { name: 'Hand raised, number 1' })).toBeVisible();
  await wim.waits();
  await pia.admits(wim);
  await olga.sees(wim);
});

test('whoever was removed stays removed when the server has started again', async ({ foyer, opened, waiting }) => {
  const { olga, link } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await olga.sees(gil);
  await olga.chooses('Remove', gil);
  await expect(gil.heading('You were removed')).toBeVisible();
  await foyer.kill();
  await foyer.startAgain();
  await gil.opens(link);
  await expect(gil.heading('You were removed')).toBeVisible();
  await expect(olga.reconnecting).toBeHidden({ timeout: 30_000 });
  await olga.panel.getByRole('button', { name: 'Let Gil knock again' }).click();
  await gil.opens(link);
  await gil.asksToJoin();
});
