import { freePort, type Person, Stack } from '@foyer/testkit';
import { Coturn } from './coturn.ts';
import { Firewall } from './firewall.ts';
import { test as base, expect } from './stage.ts';

/** Where the node says that it is, and where the firewall is. */
const ANNOUNCED = '127.0.0.2';

interface Guarded {
  /** Whether there is a relay: `test.use({ relays: true })`. */
  readonly relays: boolean;
  readonly relay: Coturn | null;
  readonly mediaPort: number;
  readonly firewall: Firewall;
}

/** A Foyer whose media node is reached only through a firewall. */
const test = base.extend<Guarded>({
  mediaPort: async ({}, use) => use(await freePort()),
  relays: [false, { option: true }],
  relay: async ({ relays }, use) => {
    const relay = relays ? await Coturn.start(ANNOUNCED) : null;
    await use(relay);
    await relay?.[Symbol.asyncDispose]();
  },
  foyer: async ({ mediaPort, relay }, use) => {
    const environment = {
      ...{ MEDIA_PORT: String(mediaPort), MEDIA_ADDRESS: ANNOUNCED },
      ...(relay ? { TURN_URLS: relay.url, TURN_SECRET: relay.secret } : {}),
    };
    const foyer = await Stack.start({ environment });
    await use(foyer);
    await foyer.close();
  },
  firewall: async ({ mediaPort }, use) => {
    const node = { address: '127.0.0.1', port: mediaPort };
    await using firewall = await Firewall.between({ address: ANNOUNCED, port: mediaPort }, node);
    await use(firewall);
  },
});

/** What a person reads about their connection. */
const connectionOf = (person: Person) => person.page.getByRole('region', { name: 'Your connection' });
const again = (person: Person) => connectionOf(person).getByRole('button', { name: 'Try again' });

test('[PF-1] [PF-2] [PF-3] as UDP, then TCP, then all is blocked, the green room says so', async ({
  firewall,
  opened,
}) => {
  const { olga } = opened;
  const connection = connectionOf(olga);
  await expect(connection).toContainText('Your connection is fine');
  await connection.getByText('Your connection is fine').click();
  await expect(connection).toContainText('FY-U1-T1-R-');
  await expect(connection).toContainText(/Direct, by UDP\s*gets through in \d+ ms/);

  firewall.block('udp');
  await again(olga).click();
  await expect(connection.getByRole('status')).toContainText('Pictures may stutter');
  await expect(connection).toContainText('FY-U0-T1-R-');

  firewall.allow('udp');
  firewall.block('tcp');
  await again(olga).click();
  await expect(connection).toContainText('FY-U1-T0-R-');
  await expect(connection.getByText('Your connection is fine').first()).toBeVisible();

  firewall.block('udp');
  await again(olga).click();
  await expect(connection.getByRole('status')).toContainText('do not get through');
  await expect(connection).toContainText('FY-U0-T0-R-');
  await connection.getByRole('button', { name: 'Copy code' }).click();
  expect((await olga.pastes()).text).toBe('FY-U0-T0-R-');

  firewall.allow('udp', 'tcp');
  await again(olga).click();
  await expect(connection).toContainText('FY-U1-T1-R-');
});

test('[PF-4] [PF-7] whoever joins does not wait for it, and nothing is left of it', async ({
  firewall,
  foyer,
  opened,
}) => {
  firewall.block('udp', 'tcp');
  const { olga } = opened;
  await olga.reloads();
  await olga.joins();
  await expect(connectionOf(olga)).toHaveCount(0);
  firewall.allow('udp', 'tcp');
  // Two connections of hers, and none to try with.
  await expect.poll(() => olga.connections()).toBe(2);
  await expect.poll(async () => (await foyer.node()).probes, { timeout: 10_000 }).toBe(0);
});

test.describe('with a relay', () => {
  test.use({ relays: true });

  test('[PF-1] [PF-8] where all else is blocked it is the way, and people meet by it', async ({
    firewall,
    opened,
    person,
  }) => {
    const { olga, link } = opened;
    const connection = connectionOf(olga);
    await expect(connection).toContainText('Your connection is fine');
    firewall.block('udp', 'tcp');
    await connection.getByText('Your connection is fine').click();
    await again(olga).click();
    await expect(connection.getByRole('status')).toContainText('take a detour');
    await expect(connection).toContainText('FY-U0-T0-R1');

    await olga.joins();
    const gil = await person('Gil');
    await gil.opens(link);
    await gil.asksToJoin();
    await olga.admits(gil);
    await gil.sees(olga);
    await olga.sees(gil);
    await gil.speaks();
    await olga.hears(gil);
  });
});
