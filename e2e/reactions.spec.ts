import { expect, test } from './stage.ts';

test('[RE-1] a reaction is seen at whose it is and read out, for a moment', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const [gil, gus] = [await waiting('Gil'), await waiting('Gus')];
  await olga.presses('Admit all');
  await gus.sees(olga);
  await gil.presses('React');
  await gil.page.getByRole('menuitem', { name: 'Applaud' }).click();
  for (const one of [olga, gus, gil]) {
    await expect(one.tileOf(gil).getByText('👏')).toBeVisible();
    await expect(one.page.getByRole('status').filter({ hasText: 'Gil: applause' })).toBeAttached();
  }
  await expect(olga.tileOf(gil).getByText('👏')).toBeHidden();
  await expect(olga.tileOf(gus).getByText('👏')).toBeHidden();
});
