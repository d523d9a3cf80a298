import { expect, test } from './stage.ts';

test('a meeting is run with the keyboard alone', async ({ opened, waiting }) => {
  const { olga } = opened;
  const { page } = olga;
  await page.getByRole('textbox', { name: 'Your name' }).focus();
  await page.keyboard.type('Olga');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();
  const gil = await waiting('Gil');
  const admit = olga.notice.getByRole('button', { name: 'Admit Gil' });
  await admit.focus();
  await page.keyboard.press('Enter');
  await olga.sees(gil);

  const microphone = page.getByRole('button', { name: 'Microphone' });
  await expect(microphone).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('m');
  await expect(microphone).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: 'Raise hand' })).toHaveAttribute('aria-pressed', 'true');

  await page.keyboard.press('p');
  await expect(olga.panel).toBeVisible();
  const more = olga.panel.getByRole('button', { name: 'More for Gil' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Make presenter' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(gil.page.getByRole('button', { name: 'Share screen' })).toBeVisible();
  await expect(more).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(olga.panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'People' })).toBeFocused();

  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'View' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeHidden();
});
