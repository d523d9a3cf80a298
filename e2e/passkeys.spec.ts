import type { Person } from '@foyer/testkit';
import type { CDPSession } from '@playwright/test';
import { expect, test } from './stage.ts';

/** Something that keeps passkeys, in somebody's browser: it says yes whenever it is asked. */
class Keys {
  readonly #line: CDPSession;
  readonly #id: string;

  private constructor(line: CDPSession, id: string) {
    this.#line = line;
    this.#id = id;
  }

  static async of({ page }: Person): Promise<Keys> {
    const line = await page.context().newCDPSession(page);
    await line.send('WebAuthn.enable');
    const { authenticatorId } = await line.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new Keys(line, authenticatorId);
  }

  /** Whether it finds that its owner is there. */
  async ownerIsThere(isUserVerified: boolean): Promise<void> {
    await this.#line.send('WebAuthn.setUserVerified', { authenticatorId: this.#id, isUserVerified });
  }

  async count(): Promise<number> {
    const { credentials } = await this.#line.send('WebAuthn.getCredentials', { authenticatorId: this.#id });
    return credentials.length;
  }
}

test('[PK-2] [PK-3] the organizer adds a passkey when they are asked, and comes back with it', async ({
  foyer,
  person,
}) => {
  const olga = await person('Olga');
  const keys = await Keys.of(olga);
  await olga.opens(foyer.firstRunLink);
  await olga.page.getByRole('textbox', { name: 'Your name' }).fill('Olga');
  await olga.presses('Continue');
  await expect(olga.heading('How do you want to sign in next time?')).toBeVisible();
  await olga.presses('Add a passkey');
  await expect(olga.heading('How do you want to sign in next time?')).toBeHidden();
  expect(await keys.count()).toBe(1);

  await olga.page.context().clearCookies();
  await olga.opens(`${foyer.url}/sign-in`);
  await olga.presses('Sign in with a passkey');
  await expect(olga.page.getByText('Good to see you, Olga.')).toBeVisible();
});

test('[PK-2] [PK-4] a browser without the passkey does not get in, nor does a passkey that was removed', async ({
  foyer,
  person,
}) => {
  const carl = await person('Carl');
  const keys = await Keys.of(carl);
  await carl.opens((await foyer.operates('user', 'add', 'Carl')).out.trim());
  await carl.presses('Sign in');
  await carl.presses('Add a passkey');
  await expect(carl.heading('How do you want to sign in next time?')).toBeHidden();
  await carl.opens(`${foyer.url}/account`);
  await expect(carl.page.getByRole('region', { name: 'Passkeys' }).getByRole('listitem')).toContainText(
    'Not used yet.',
  );

  // The last one stays.
  await carl.page.getByRole('button', { name: /^Remove / }).click();
  await expect(carl.page.getByRole('alert')).toContainText('the only way into your account');

  const eve = await person('Eve');
  await (await Keys.of(eve)).ownerIsThere(true);
  await eve.opens(`${foyer.url}/sign-in`);
  await eve.presses('Sign in with a passkey');
  await expect(eve.page.getByRole('alert')).toContainText('No passkey was shown');

  // Somebody found the phone, and cannot open it.
  await carl.page.context().clearCookies();
  await keys.ownerIsThere(false);
  await carl.opens(`${foyer.url}/sign-in`);
  await carl.presses('Sign in with a passkey');
  await expect(carl.page.getByRole('alert')).toContainText('No passkey was shown');

  // Later on, from a link, with another passkey: the one before is removed, and has had its day.
  await keys.ownerIsThere(true);
  const again = await person('Carl');
  await Keys.of(again);
  const { out: list } = await foyer.operates('user', 'list');
  const id =
    list
      .split('\n')
      .find((line) => line.includes('Carl'))
      ?.split(' ')[0] ?? '';
  await again.opens((await foyer.operates('user', 'link', id)).out.trim());
  await again.presses('Sign in');
  await expect(again.page.getByText('Good to see you, Carl.')).toBeVisible();
  await again.opens(`${foyer.url}/account`);
  await again.presses('Add a passkey');
  await expect(again.page.getByRole('button', { name: /^Remove / })).toHaveCount(2);
  await again.page
    .getByRole('button', { name: /^Remove / })
    .first()
    .click();
  await expect(again.page.getByRole('button', { name: /^Remove / })).toHaveCount(1);

  await carl.presses('Sign in with a passkey');
  await expect(carl.page.getByRole('alert')).toContainText('Foyer does not know this passkey');
});

test('[ID-3] whoever signed in a while ago shows once more who they are before a passkey is added', async ({
  foyer,
  person,
}) => {
  const carl = await person('Carl');
  await Keys.of(carl);
  await carl.opens((await foyer.operates('user', 'add', 'Carl')).out.trim());
  await carl.presses('Sign in');
  await carl.presses('Add a passkey');
  await expect(carl.heading('How do you want to sign in next time?')).toBeHidden();
  foyer.skip(11 * 60_000);
  await carl.opens(`${foyer.url}/account`);
  await carl.page.getByRole('button', { name: /^Remove / }).click();
  await expect(carl.page.getByRole('dialog', { name: 'Is it you?' })).toBeVisible();
  await carl.page.getByRole('dialog').getByRole('button', { name: 'Use a passkey' }).click();
  // It was asked for once, and is done now: this passkey is the last one.
  await expect(carl.page.getByRole('dialog')).toBeHidden();
  await expect(carl.page.getByRole('alert')).toContainText('the only way into your account');
});
