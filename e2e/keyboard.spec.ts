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

test('whoever is muted talks while the space bar is held, wherever the focus is', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await gil.sees(olga);
  await gil.speaks();
  await olga.hears(gil);
  const microphone = gil.page.getByRole('button', { name: 'Microphone' });
  await microphone.click();
  await olga.doesNotHear(gil);
  // The focus stands on the very button: held, the key does not press it.
  await expect(microphone).toBeFocused();
  await gil.page.keyboard.down('Space');
  await expect(microphone).toHaveAttribute('aria-pressed', 'true');
  await olga.hears(gil);
  await gil.page.keyboard.up('Space');
  await expect(microphone).toHaveAttribute('aria-pressed', 'false');
  await olga.doesNotHear(gil);
  // A short press is what it always was.
  await gil.page.keyboard.press('Space');
  await expect(microphone).toHaveAttribute('aria-pressed', 'true');
});
