import { complaints } from './complaints.ts';
import { part, plansWeekly } from './plans.ts';
import { expect, test } from './stage.ts';

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

test('[SF-2] menus and hints are walked by keys, give the focus back, and keep to the policy of the page', async ({
  opened,
}) => {
  const { olga } = opened;
  const { page } = olga;
  const said = complaints(page);
  await page.reload();
  await olga.joins();
  const view = page.getByRole('button', { name: 'View' });
  const menu = page.getByRole('menu', { name: 'View' });
  const speaker = page.getByRole('menuitemradio', { name: 'Speaker only' });
  const gallery = page.getByRole('menuitemradio', { name: 'Gallery' });

  await test.step('arrows open it at either end and walk in a circle, Home and letters jump', async () => {
    await view.focus();
    await page.keyboard.press('ArrowDown');
    await expect(speaker).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(speaker).not.toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(speaker).toBeFocused();
    await page.keyboard.press('g');
    await expect(gallery).toBeFocused();
    await page.keyboard.press('Home');
    await expect(speaker).toBeFocused();
  });
  await test.step('Escape and Tab close it, and one is back at its button, or beyond its toolbar', async () => {
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(view).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(menu).toBeVisible();
    await expect(speaker).not.toBeFocused();
    await page.keyboard.press('Tab');
    await expect(menu).toBeHidden();
    await expect(view).not.toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(view).toBeFocused();
  });
  await test.step('Space chooses, a press elsewhere closes', async () => {
    await view.focus();
    await page.keyboard.press('Enter');
    await expect(speaker).toBeFocused();
    await page.keyboard.press('Space');
    await expect(menu).toBeHidden();
    await expect(view).toBeFocused();
    await view.click();
    await expect(speaker).toHaveAttribute('aria-checked', 'true');
    await olga.stage.click({ position: { x: 20, y: 20 } });
    await expect(menu).toBeHidden();
  });
  await test.step('the toolbar is one stop of the Tab key, and is come back to where it was left', async () => {
    await view.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(view).toBeFocused();
    await page.keyboard.press('End');
    await expect(page.getByRole('button', { name: 'Leave' })).toBeFocused();
    await page.keyboard.press('Home');
    await expect(page.getByRole('button', { name: 'Microphone' })).toBeFocused();
  });
  await test.step('a button without words says its name to whoever comes to it; Escape goes on to its dialog', async () => {
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(dialog.getByRole('button').first()).toBeFocused();
    await expect(page.getByRole('tooltip')).toHaveText('Close');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('tooltip')).toBeHidden();
  });
  expect(said).toEqual([]);
});

test('[SF-2] a list of suggestions is walked by keys, and keeps to the policy of the page', async ({ opened }) => {
  const { olga } = opened;
  const said = complaints(olga.page);
  await plansWeekly(olga);
  const invited = part(olga, 'Invited people');
  const field = invited.getByRole('combobox');
  const option = invited.getByRole('option', { name: 'Invite gil@example.org' });
  await field.focus();
  await olga.page.keyboard.type('Gil Park <gil@example.org>');
  await expect(option).toBeVisible();
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await olga.page.keyboard.press('Escape');
  await expect(option).toBeHidden();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Gil Park <gil@example.org>');
  await olga.page.keyboard.press('ArrowDown');
  await expect(option).toBeVisible();
  await expect(field).toHaveAttribute('aria-activedescendant', /./);
  await olga.page.keyboard.press('Enter');
  await expect(invited.getByRole('listitem')).toContainText('Gil Park');
  await expect(field).toHaveValue('');
  expect(said).toEqual([]);
});
