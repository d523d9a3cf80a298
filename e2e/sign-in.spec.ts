import { expect, test } from './stage.ts';

test('[TK-10] [LB-15] whoever waits as a guest signs in with the link they were given, and walks straight in', async ({
  foyer,
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const carl = await waiting('Carl');
  const { out: link } = await foyer.operates('user', 'add', 'Carl', 'Berg');

  await carl.page.getByRole('link', { name: 'Sign in to enter directly' }).click();
  await carl.presses('I was sent a link');
  await carl.page.getByRole('textbox', { name: 'Sign-in link' }).fill('https://foyer.example/sign-in');
  await carl.presses('Sign in');
  await expect(carl.page.getByText('Paste the whole sign-in link')).toBeVisible();
  await carl.page.getByRole('textbox', { name: 'Sign-in link' }).fill(link);
  await carl.presses('Sign in');
  await carl.page.waitForURL('**/m/*');
  await expect(carl.page.getByText('You will be in straight away.')).toBeVisible();
  await carl.joins();
  await olga.sees(carl);
  await expect(carl.page.getByRole('button', { name: 'Share screen' })).toBeVisible();
  expect((await foyer.operates('user', 'list')).out).toContain('Carl Berg');
});

test('[TK-10] a sign-in link that is opened says what it will do, and works once', async ({
  foyer,
  opened,
  person,
}) => {
  await opened.olga.joins();
  const { out: link } = await foyer.operates('user', 'add', 'Cora');
  const cora = await person('Cora');
  await cora.opens(link.trim());
  await expect(cora.page.getByText('This link signs this browser in, once.')).toBeVisible();
  expect(cora.page.url()).not.toContain('#');
  await cora.presses('Sign in');
  await expect(cora.page.getByText('Good to see you, Cora.')).toBeVisible();

  const eve = await person('Eve');
  await eve.opens(link.trim());
  await eve.presses('Sign in');
  await expect(eve.page.getByRole('alert')).toContainText('This link has been used already.');
  await expect(eve.page.getByRole('textbox', { name: 'Sign-in link' })).toBeVisible();
});
