import { createSecretKey, randomBytes } from 'node:crypto';
import { type Clock, generateTicketKeys, type Log, linePair, silent } from '@foyer/server-kit';
import { FakeClock, freePort } from '@foyer/server-kit/testing';
import { serveSfu } from '@foyer/sfu';
import { fakeEngine } from '@foyer/sfu/testing';
import { type Account, newAccount } from '../accounts/account.ts';
import { startSignaling } from '../build.ts';
import { type InsideNetworks, insideNetworks } from '../door/insideNetworks.ts';
import type { LimitTable } from '../limits/table.ts';
import type { MailSettings } from '../mail/post.ts';
import type { ProviderSettings } from '../oidc/provider.ts';
import type { RelaySettings } from '../relay/relays.ts';
import { Sessions } from '../sessions/sessions.ts';
import { memoryStores, type Stores } from '../stores.ts';
import { Person } from './person.ts';

/** Signaling for real, on a port of its own, with a media node that has no media and a clock that stands still. */
export async function startStack({
  stores: given,
  behindProxy = false,
  inside = insideNetworks([]),
  operator = insideNetworks(['127.0.0.0/8']),
  overhears,
  limits,
  pages = null,
  mail = null,
  provider,
  relay = null,
}: {
  stores?: (clock: Clock) => Stores;
  /** Then people say where they come from: `Person.from`. */
  behindProxy?: boolean;
  inside?: InsideNetworks;
  /** Where the operator asks from how Foyer fares. */
  operator?: InsideNetworks;
  limits?: LimitTable;
  /** The folder of the built web app. */
  pages?: string | null;
  /** Where mail goes; null: nowhere. */
  mail?: MailSettings | null;
  /** Where media goes round what blocks it; null: nowhere. */
  relay?: RelaySettings | null;
  /** Who else vouches for people. */
  provider?: (publicUrl: URL) => ProviderSettings;
  /** Hears every line of the log, whatever its level, before anything in it is hidden. */
  overhears?: (...line: unknown[]) => void;
} = {}) {
  const clock = new FakeClock();
  const crashes: unknown[] = [];
  const logged: unknown[][] = [];
  const log: Log = {
    ...silent,
    debug: (...line: unknown[]) => overhears?.(line),
    warn: (...line: unknown[]) => overhears?.(line),
    info: (...line: unknown[]) => {
      overhears?.(line);
      logged.push(line);
    },
    error: (...line: unknown[]) => {
      overhears?.(line);
      crashes.push(line);
    },
  };
  const port = await freePort();
  const publicUrl = new URL(`http://localhost:${port}`);
  const stores = (given ?? memoryStores)(clock);
  const sessions = new Sessions({ store: stores.sessions, accounts: stores.accounts, clock });
  const ticketKeys = generateTicketKeys();
  const invitationKey = createSecretKey(randomBytes(32));

  /** A server and its media node. Both know nothing but what is in the stores. */
  const serve = async () => {
    const engine = fakeEngine();
    const [near, far, hangUp] = linePair();
    serveSfu(far, { engine, log: silent, clock });
    const listen = { host: '127.0.0.1', port };
    const parts = {
      listen,
      publicUrl,
      pages,
      tls: null,
      behindProxy,
      inside,
      operator,
      mail,
      relay,
      sfu: near,
      stores,
      ticketKeys,
      invitationKey,
      provider: provider?.(publicUrl) ?? null,
    };
    const signaling = await startSignaling({ ...parts, ...(limits ? { limits } : {}), clock, log });
    return { engine, hangUp, signaling };
  };
  let served = await serve();
  const people: Person[] = [];
  // Whoever is sent a link has its key; here everybody is sent every link.
  const invitations = new Map<string, string>();
  const address = `http://127.0.0.1:${port}`;

  return {
    clock,
    stores,
    get engine() {
      return served.engine;
    },
    get signaling() {
      return served.signaling;
    },
    address,
    publicUrl,
    /** What was logged as a bug. Empty at the end of every good test. */
    crashes,
    /** What was logged as a fact. */
    logged,
    hangUpMedia: () => served.hangUp(),
    /** Ends the server and starts it again: what it knows then is what it was to remember. */
    async restarts() {
      await served.signaling.close();
      served.hangUp();
      served = await serve();
      // Connections that were kept open end with the old server: whoever asks first finds that out.
      await fetch(`${address}/healthz`).catch(() => null);
    },

    person(name: string): Person {
      const person = new Person(name, { address, origin: publicUrl.origin, invitations });
      people.push(person);
      return person;
    },
    /** Somebody with an account, who is signed in. */
    async colleague(name: string, more: Partial<Account> = {}): Promise<Person> {
      const person = this.person(name);
      const account = newAccount({ name, ...more });
      await stores.accounts.add(account, clock.now());
      person.takes(`foyer=${await sessions.start(account.id, { method: 'link', agent: null })}`);
      return person;
    },
    /** Makes an account, and a link that leads into it. */
    async invites(name: string, known: Partial<Account> = {}): Promise<{ account: Account; link: string }> {
      const account = newAccount({ name, ...known });
      await stores.accounts.add(account, clock.now());
      const link = await served.signaling.signIn.another(account.id);
      return { account, link: link ?? '' };
    },
    /** The keys of the invitations, by meeting. */
    invitations,
    /** What the one-time link carries. */
    get secret(): string {
      return new URL(served.signaling.firstRunLink ?? '').hash.slice(1);
    },
    /** Olga opens the one-time link and a meeting. */
    async organizer(): Promise<{ olga: Person; meeting: string }> {
      const olga = this.person('Olga');
      await olga.post('/api/first-run', { secret: this.secret, name: 'Olga' });
      return { olga, meeting: await this.meetingOf(olga) };
    },
    /** Opens a meeting, whose link everybody is sent. */
    async meetingOf(organizer: Person): Promise<string> {
      const { body } = await organizer.post('/api/meetings', {});
      const { meeting, link } = (body as { data: { meeting: string; link: string } }).data;
      invitations.set(meeting, new URL(link).hash.replace(/^#k=/, ''));
      return meeting;
    },
    async census() {
      const counted = await served.signaling.node.call('node:census', {});
      return counted.ok ? counted.data.rooms : [];
    },
    async [Symbol.asyncDispose]() {
      for (const person of people) person.disconnect();
      await served.signaling.close();
      served.hangUp();
    },
  };
}

export type Stack = Awaited<ReturnType<typeof startStack>>;
