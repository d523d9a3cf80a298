import { CLIENT, Stack, TestProvider } from '@foyer/testkit';
import { test as base, expect } from './stage.ts';

const test = base.extend<{ readonly provider: TestProvider }>({
  provider: async ({}, use) => {
    const provider = await TestProvider.place();
    await use(provider);
    await provider[Symbol.asyncDispose]();
  },
  foyer: async ({ provider }, use) => {
    const foyer = await Stack.start({
      environment: {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: CLIENT.id,
        OIDC_CLIENT_SECRET: CLIENT.secret,
        OIDC_NAME: 'Example',
        OIDC_HOLDS_CLAIM: 'groups=hosts',
      },
    });
    await provider.start(foyer.url);
    await use(foyer);
    await foyer.close();
  },
});

const carl = { sub: 'carl', name: 'Carl Berg', email: 'carl@example.org', email_verified: true };

test('[ID-2] [ID-5] colleagues sign in where their organization does, and may what it says they may', async ({
  foyer,
  provider,
  person,
}) => {
  provider.who = { ...carl, groups: ['hosts'] };
  const [first, second] = [await person('Carl'), await person('Carl')];
  await first.opens(`${foyer.url}/sign-in`);
  await first.presses('Continue with Example');
  await expect(first.page.getByText('Good to see you, Carl Berg.')).toBeVisible();
  await expect(first.page.getByRole('button', { name: 'New meeting' })).toBeVisible();
  expect(first.page.url()).toBe(`${foyer.url}/`);

  provider.who = { ...carl, groups: [] };
  await second.opens(`${foyer.url}/sign-in`);
  await second.presses('Continue with Example');
  await expect(second.page.getByText('Good to see you, Carl Berg.')).toBeVisible();
  await expect(second.page.getByRole('button', { name: 'New meeting' })).toBeHidden();
});

test('[LB-15] whoever waits as a guest signs in at their organization, and walks straight in', async ({
  opened,
  waiting,
  provider,
}) => {
  const { olga } = opened;
  await olga.joins();
  provider.who = carl;
  const guest = await waiting('Carl');
  await guest.page.getByRole('link', { name: 'Sign in to enter directly' }).click();
  await guest.presses('Continue with Example');
  await guest.page.waitForURL('**/m/*');
  await expect(guest.page.getByText('You will be in straight away.')).toBeVisible();
});

test('[ID-1] an address that somebody else was sent back with signs nobody in, and leaves nothing in the address bar', async ({
  foyer,
  provider,
  person,
}) => {
  provider.who = { sub: 'eve', name: 'Eve' };
  const [eve, gil] = [await person('Eve'), await person('Gil')];
  // Eve goes there and back by hand, and hands the last address to Gil.
  const asked = await eve.page.request.post(`${foyer.url}/api/oidc/start`, {
    headers: { Origin: foyer.url },
    data: { for: 'sign-in' },
  });
  const { data } = (await asked.json()) as { data: { url: string } };
  const { code, state, issuer } = await provider.visit(data.url);
  const back = `${foyer.url}/oidc?${new URLSearchParams({ code: code ?? '', state, iss: issuer ?? '' })}`;
  await gil.opens(back);
  await expect(gil.page.getByRole('alert')).toContainText('begun in another browser');
  expect(gil.page.url()).toBe(`${foyer.url}/oidc`);
  await gil.opens(foyer.url);
  await expect(gil.page.getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('whoever is not let in there is told what to do', async ({ foyer, person }) => {
  const eve = await person('Eve');
  await eve.opens(`${foyer.url}/sign-in`);
  await eve.presses('Continue with Example');
  await expect(eve.page.getByRole('alert')).toContainText('You were not signed in there.');
  await eve.page.getByRole('link', { name: 'Back to signing in' }).click();
  await expect(eve.page.getByRole('button', { name: 'Continue with Example' })).toBeVisible();
});
