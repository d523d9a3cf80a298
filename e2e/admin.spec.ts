import { expect, test } from './stage.ts';

test('[AD-1] [AD-3] the organizer adds a colleague, who comes in by the link; and closes the account again', async ({
  foyer,
  opened,
  person,
}) => {
  const { olga } = opened;
  await olga.opens(foyer.url);
  await olga.page.getByRole('link', { name: 'People' }).click();
  await olga.presses('Add somebody');
  const form = olga.page.getByRole('dialog', { name: 'Add somebody' });
  await form.getByRole('button', { name: 'Add' }).click();
  await expect(form.getByRole('alert')).toContainText('What are they called?');
  await form.getByRole('textbox', { name: 'Name' }).fill('Carl Berg');
  await form.getByRole('textbox', { name: 'Mail address' }).fill('carl@example.org');
  await form.getByRole('button', { name: 'Add' }).click();
  await expect(olga.page.getByRole('dialog', { name: 'A link for Carl Berg' })).toBeVisible();
  const link = await olga.copiesLink();

  const carl = await person('Carl');
  await carl.opens(link);
  await carl.presses('Sign in');
  await expect(carl.page.getByText('Good to see you, Carl Berg.')).toBeVisible();
  await carl.opens(`${foyer.url}/admin`);
  await expect(carl.heading('This page is for administrators')).toBeVisible();

  await olga.page.keyboard.press('Escape');
  const row = olga.page.getByRole('listitem').filter({ hasText: 'Carl Berg' });
  await row.getByRole('button', { name: 'More for Carl Berg' }).click();
  await olga.page.getByRole('menuitem', { name: 'Close account' }).click();
  await olga.page.getByRole('dialog').getByRole('button', { name: 'Close account' }).click();
  await expect(row.getByText('Closed')).toBeVisible();
  await carl.opens(foyer.url);
  await expect(carl.page.getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('[AD-2] the last administrator stays one, and is told why', async ({ foyer, opened }) => {
  const { olga } = opened;
  await olga.opens(`${foyer.url}/admin`);
  await olga.page.getByRole('button', { name: 'More for Olga' }).click();
  await expect(olga.page.getByRole('menu')).toBeVisible();
  await expect(olga.page.getByRole('menuitem', { name: 'Close account' })).toHaveCount(0);
  await olga.page.getByRole('menuitem', { name: 'No longer administrator' }).click();
  await expect(olga.page.getByRole('alert')).toContainText('Somebody has to look after Foyer.');
});

test('[DR-2] [IV-8] the administrator makes a group, and invites all of it with one choice', async ({
  foyer,
  opened,
}) => {
  const { olga } = opened;
  for (const name of ['Ann Lee', 'Bo Okafor'])
    await foyer.operates('user', 'add', `${name.split(' ')[0]}@example.org`, name);
  const meeting = olga.page.url().replace('/m/', '/meetings/');
  await olga.opens(`${foyer.url}/admin`);
  await olga.presses('New group');
  const form = olga.page.getByRole('dialog', { name: 'New group' });
  await form.getByRole('textbox', { name: 'Name of the group' }).fill('Harbour');
  for (const name of ['Ann Lee', 'Bo Okafor']) {
    await form.getByRole('combobox').fill(name.slice(0, 2));
    await form.getByRole('option', { name }).click();
  }
  await form.getByRole('button', { name: 'Take out Bo Okafor' }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  const groups = olga.page.getByRole('region', { name: 'Groups' });
  await expect(groups.getByRole('listitem')).toContainText(['Harbour']);
  await expect(groups.getByRole('listitem')).toContainText('1 person');

  await olga.opens(meeting);
  const invited = olga.page.getByRole('region', { name: 'Invited people' });
  await invited.getByRole('combobox').fill('harb');
  await invited.getByRole('option', { name: 'Harbour' }).click();
  await expect(invited.getByRole('list', { name: 'Invited' }).getByRole('listitem')).toContainText(['Ann Lee']);
});
