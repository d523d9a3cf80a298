import { request } from 'node:http';
import { routes } from '@foyer/protocol';
import { silent } from '@foyer/server-kit';
import { FakeClock } from '@foyer/server-kit/testing';
import Fastify, { type FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { type Account, newAccount } from '../accounts/account.ts';
import { memoryAccounts } from '../accounts/store.memory.ts';
import { ROUTE_POLICY, type RoutePolicy } from '../policy.ts';
import { Sessions } from '../sessions/sessions.ts';
import { memorySessions } from '../sessions/store.memory.ts';
import { unread } from '../testing/audit.ts';
import { type Stack, startStack } from '../testing/stack.ts';
import { unlimited } from '../testing/unlimited.ts';
import { type RouteParts, serveRoutes } from './routes.ts';

/** Looks at a door from an address of this machine, saying whatever about where it comes from. */
function look(stack: Stack, { from, saying = '' }: { from: string; saying?: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'X-Forwarded-For': saying,
      'Content-Type': 'application/json',
      Origin: stack.publicUrl.origin,
    };
    const options = { method: 'POST', localAddress: from, headers, agent: false };
    request(`${stack.address}/api/meetings/${'x'.repeat(22)}/door`, options, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .once('error', reject)
      .end(JSON.stringify({ mark: null }));
  });
}

test('[GW-5] [GW-7] an address that asks too fast is refused, whatever it says it is, and no other is', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  const gil = stack.person('Gil');
  const token = await gil.ticket(meeting);
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) => look(stack, { from: '127.0.0.1', saying: `203.0.113.${index}` })),
  );
  expect(new Set(answers)).toEqual(new Set([404, 429]));
  expect(answers.filter((status) => status === 404).length).toBeLessThan(150);
  // Sockets are counted apart: whoever has a ticket already gets in.
  expect(await gil.connect({ meeting, token })).toBe('connected');
  expect(await look(stack, { from: '127.0.0.2' })).toBe(404);
});

interface Locked {
  /** Who may ask who is signed in. */
  readonly who?: RoutePolicy['who'];
  /** Whether whoever signs in is an administrator. */
  readonly administrator?: boolean;
}

/** The routes alone, at a public URL, with a sign-in that asks for nothing. */
async function door(publicUrl: string, { who = 'anyone', administrator = false }: Locked = {}) {
  const [clock, accounts] = [new FakeClock(), memoryAccounts()];
  const sessions = new Sessions({ store: memorySessions(), accounts, clock });
  const app = Fastify() as unknown as FastifyInstance;
  const handlers = {
    'session:first-run': async ({ name }: { name: string }, { signIn }: { signIn: (session: string) => void }) => {
      const account = newAccount({ name, rights: { administrator, holds: true } });
      await accounts.add(account, clock.now());
      signIn(await sessions.start(account.id, { method: 'link', agent: null }));
      return { ok: true, data: { account: shown(account) } };
    },
    'session:read': async (_: unknown, { account }: { account: Account | null }) => ({
      ok: true,
      data: { account: account && shown(account) },
    }),
  } as unknown as RouteParts['handlers'];
  await serveRoutes(app, {
    handlers,
    policy: { ...ROUTE_POLICY, 'session:read': { who, cost: 1 } },
    sessions,
    onSignedIn: async () => {},
    limits: unlimited,
    publicUrl: new URL(publicUrl),
    clock,
    audit: unread(),
    log: silent,
  });
  const signIn = async (cookie: string) => {
    const { headers } = await app.inject({
      method: 'POST',
      url: routes['session:first-run'].path,
      headers: { origin: publicUrl, cookie },
      payload: { secret: 'x'.repeat(43), name: 'Olga' },
    });
    return String(headers['set-cookie']);
  };
  const whoIs = async (cookie: string) =>
    (await app.inject({ url: routes['session:read'].path, headers: { cookie } })).json<{
      data: object;
      code: string;
    }>();
  return { clock, signIn, whoIs };
}

test('the session’s cookie is for our own pages alone, and no script reads it', async () => {
  const plain = await (await door('http://localhost:3000')).signIn('');
  expect(plain.split('; ').slice(1)).toEqual(['Max-Age=43200', 'Path=/', 'HttpOnly', 'SameSite=Lax']);
  expect(plain).toMatch(/^foyer=[\w-]{43};/);
  const secure = await (await door('https://meet.example')).signIn('');
  expect(secure).toMatch(/^__Host-foyer=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

test('a session’s id that somebody planted is not taken over', async () => {
  const { signIn, whoIs } = await door('http://localhost:3000');
  const planted = `foyer=${'p'.repeat(43)}`;
  const own = (await signIn(planted)).split(';')[0] ?? '';
  expect(own).not.toBe(planted);
  expect((await whoIs(planted)).data).toEqual({ account: null });
  expect((await whoIs(own)).data).toMatchObject({ account: { name: 'Olga' } });
});

test('[GW-11] what is for administrators alone takes one who has proven it within ten minutes', async () => {
  const everybody = await door('http://localhost:3000', { who: 'account' });
  expect((await everybody.whoIs('')).code).toBe('auth-required');
  expect((await everybody.whoIs(await everybody.signIn(''))).data).toMatchObject({ account: { name: 'Olga' } });

  const colleague = await door('http://localhost:3000', { who: 'administrator' });
  expect((await colleague.whoIs('')).code).toBe('auth-required');
  expect((await colleague.whoIs(await colleague.signIn(''))).code).toBe('forbidden');

  const { clock, signIn, whoIs } = await door('http://localhost:3000', { who: 'administrator', administrator: true });
  const cookie = await signIn('');
  clock.advance(10 * 60_000 - 1);
  expect((await whoIs(cookie)).data).toMatchObject({ account: { name: 'Olga' } });
  clock.advance(1);
  expect((await whoIs(cookie)).code).toBe('step-up-required');
});

function shown({ name, rights }: Account) {
  return { name, rights, freshUntil: 0 };
}
