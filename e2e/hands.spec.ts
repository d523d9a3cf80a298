import { expect, test } from './stage.ts';

test('[HA-1] [HA-2] [HA-3] hands go up in order, and come down', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const [gil, gus] = [await waiting('Gil'), await waiting('Gus')];
  await olga.notice.getByRole('button', { name: 'Admit all' }).click();
  await gus.sees(olga);
  await gus.presses('Raise hand');
  await expect(olga.tileOf(gus).getByRole('img', { name: 'Hand raised, number 1' })).toBeVisible();
  await gil.presses('Raise hand');
  await expect(olga.tileOf(gil).getByRole('img', { name: 'Hand raised, number 2' })).toBeVisible();
  await expect(gil.page.getByRole('button', { name: 'Raise hand' })).toHaveAttribute('aria-pressed', 'true');

  await olga.chooses('Lower hand', gus);
  await expect(olga.tileOf(gil).getByRole('img', { name: 'Hand raised, number 1' })).toBeVisible();
  await expect(gus.page.getByRole('button', { name: 'Raise hand' })).toHaveAttribute('aria-pressed', 'false');
  await gil.presses('Raise hand');
  await expect(olga.tileOf(gil).getByRole('img', { name: /^Hand raised/ })).toBeHidden();
});
