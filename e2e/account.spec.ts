import { readFile } from 'node:fs/promises';
import type { Person, Stack } from '@foyer/testkit';
import { part } from './plans.ts';
import { expect, test } from './stage.ts';

const PASSWORD = 'correct horse battery';

/** Somebody with an account and an address, who has used the link into it. */
async function signsIn(carl: Person, { foyer, link }: { foyer: Stack; link: string }): Promise<void> {
  await carl.opens(link);
  await carl.presses('Sign in');
  await expect(carl.page.getByText('Good to see you, Carl.')).toBeVisible();
  await carl.opens(`${foyer.url}/account`);
  await expect(carl.heading('Your account')).toBeVisible();
}

async function typesPassword({ page }: Person, { mail, password }: { mail: string; password: string }): Promise<void> {
  await page.getByRole('textbox', { name: 'Mail address' }).fill(mail);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('[AC-5] [AC-6] [AC-4] whoever has set a password signs in by it elsewhere, and ends that session from here', async ({
  foyer,
  person,
}) => {
  const { out: link } = await foyer.operates('user', 'add', 'carl@example.org', 'Carl');
  const carl = await person('Carl');
  await signsIn(carl, { foyer, link: link.trim() });
  await part(carl, 'Password').getByRole('button', { name: 'Set a password' }).click();
  await carl.page.getByLabel('New password').fill('carl carl carl');
  await carl.presses('Save password');
  await expect(carl.page.getByRole('alert')).toContainText('That password is too');
  await carl.page.getByLabel('New password').fill(PASSWORD);
  await carl.presses('Save password');
  await expect(part(carl, 'Password')).toContainText('Saved.');

  const phone = await person('Phone');
  await phone.opens(`${foyer.url}/sign-in`);
  await typesPassword(phone, { mail: 'carl@example.org', password: 'correct horse staple' });
  await expect(phone.page.getByRole('alert')).toContainText('The address or the password is not right');
  await typesPassword(phone, { mail: 'Carl@Example.org', password: PASSWORD });
  await expect(phone.page.getByText('Good to see you, Carl.')).toBeVisible();

  await carl.reloads();
  await part(carl, 'Where you are signed in')
    .getByRole('button', { name: /^Sign out .+ on / })
    .click();
  await expect(part(carl, 'Where you are signed in').getByRole('listitem')).toHaveCount(1);
  await phone.reloads();
  await expect(phone.page.getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('[AC-10] whose account is closed drops out of a running meeting, and signs in no more', async ({
  foyer,
  opened,
  person,
}) => {
  const { olga, link } = opened;
  const { out } = await foyer.operates('user', 'add', 'carl@example.org', 'Carl');
  const carl = await person('Carl');
  await signsIn(carl, { foyer, link: out.trim() });
  await olga.joins();
  await carl.opens(link);
  await carl.joins();
  await olga.sees(carl);
  await foyer.operates('user', 'disable', 'carl@example.org');
  await expect(carl.heading('Your account was closed')).toBeVisible({ timeout: 5_000 });
  await expect(olga.page.getByText('Carl', { exact: true })).toHaveCount(0);
  await carl.opens(foyer.url);
  await expect(carl.page.getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('[AC-7] [AC-13] [AC-14] after a while it takes the password once more to download what is kept, and to delete the account', async ({
  foyer,
  opened,
  person,
}) => {
  const { olga, link } = opened;
  const { out } = await foyer.operates('user', 'add', 'carl@example.org', 'Carl');
  const carl = await person('Carl');
  await signsIn(carl, { foyer, link: out.trim() });
  await part(carl, 'Password').getByRole('button', { name: 'Set a password' }).click();
  await carl.page.getByLabel('New password').fill(PASSWORD);
  await carl.presses('Save password');
  await expect(part(carl, 'Password')).toContainText('Saved.');
  foyer.skip(11 * 60_000);

  await carl.presses('Download your data');
  const dialog = carl.page.getByRole('dialog', { name: 'Is it you?' });
  await dialog.getByLabel('Password').fill('not my password');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByRole('alert')).toContainText('This is not your password.');
  await dialog.getByLabel('Password').fill(PASSWORD);
  const coming = carl.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  expect(text).toContain('carl@example.org');
  expect(text).not.toContain('argon2');

  // In the meeting in one tab, and gone from it with the account.
  await olga.joins();
  const tab = await carl.page.context().newPage();
  await tab.goto(link);
  await tab.getByRole('textbox', { name: 'Your name' }).fill('Carl');
  await tab.getByRole('button', { name: 'Join now' }).click();
  await olga.sees(carl);
  await carl.presses('Delete your account');
  await carl.page.getByRole('textbox', { name: 'Type your name, Carl, to confirm' }).fill('Carl');
  await carl.presses('Delete for good');
  await expect(carl.heading('Your account is gone')).toBeVisible();
  await expect(tab.getByRole('heading', { name: 'Your account was closed' })).toBeVisible();
  expect((await foyer.operates('user', 'list')).out).not.toContain('Carl');
});

test.describe('with mail', () => {
  test.use({ mails: true });

  test('[AC-8] [AC-11] whoever forgot their password gets a link by mail, and sets another', async ({
    foyer,
    person,
    mailServer,
  }) => {
    expect((await foyer.operates('invite', 'carl@example.org', 'Carl')).out).toContain('on its way');
    const linkIn = (at: number) => /https?:\S+\/sign-in#\S+/.exec(mailServer?.mails[at]?.text ?? '')?.[0] ?? '';
    const carl = await person('Carl');
    await signsIn(carl, { foyer, link: linkIn(0) });
    await part(carl, 'Where you are signed in').getByRole('button', { name: 'Sign out', exact: true }).click();
    await carl.page.getByRole('link', { name: 'Sign in' }).click();
    await carl.presses('Forgot your password?');
    await carl.page.getByRole('textbox', { name: 'Mail address' }).fill('carl@example.org');
    await carl.presses('Send the link');
    await expect(carl.page.getByRole('status')).toContainText('If there is an account with this address');
    await expect.poll(() => mailServer?.mails.length).toBe(2);
    await signsIn(carl, { foyer, link: linkIn(1) });
  });
});
