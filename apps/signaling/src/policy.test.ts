import {
  CATEGORIES,
  type Category,
  type MeetingId,
  type ParticipantId,
  ROLES,
  type Role,
  roleMay,
} from '@foyer/domain';
import { type Handlers, reply, requests, routes } from '@foyer/protocol';
import { silent } from '@foyer/server-kit';
import { expect, test } from 'vitest';
import { type Caller, createGateway, type Standing } from './gateway/gateway.ts';
import { EVENT_POLICY, ROUTE_POLICY, type State } from './policy.ts';
import { unread } from './testing/audit.ts';
import { LEAST_INPUTS } from './testing/inputs.ts';
import { unlimited } from './testing/unlimited.ts';

const caller: Caller = { meeting: 'm' as MeetingId, participant: 'p' as ParticipantId, fingerprint: '' };
const events = Object.keys(EVENT_POLICY) as (keyof typeof EVENT_POLICY)[];

/** A gateway whose handlers only say that they were reached. */
function gatewayFor(standing: Standing) {
  let reached = false;
  const handlers = Object.fromEntries(
    events.map((name) => [
      name,
      async () => {
        reached = true;
        return { ok: false, code: 'conflict' };
      },
    ]),
  ) as unknown as Handlers<typeof requests, Caller>;
  const gateway = createGateway({
    contract: requests,
    policy: EVENT_POLICY,
    handlers,
    standing: async () => standing,
    limits: unlimited,
    onFlood: () => {},
    audit: unread(),
    log: silent,
  });
  return async (name: string, input: unknown) => {
    reached = false;
    const answer = await gateway(caller, { name, input, objection: null });
    return reached ? 'reached' : answer.ok ? 'ok' : answer.code;
  };
}

/** What the house's table says, told apart from how the gateway finds out. */
function expected(name: keyof typeof EVENT_POLICY, standing: Standing): string {
  const row = EVENT_POLICY[name];
  if (standing === 'removed') return 'removed';
  if (!standing || !row.states.includes(standing.state)) return 'not-admitted';
  if (!row.categories.includes(standing.category)) return 'forbidden';
  if (row.privilege && !(standing.role && roleMay(standing.role, row.privilege))) return 'forbidden';
  return 'reached';
}

test('[GW-1] every event and every route has one row, and no row is left over', () => {
  expect(events.toSorted()).toEqual(Object.keys(requests).toSorted());
  expect(Object.keys(ROUTE_POLICY).toSorted()).toEqual(Object.keys(routes).toSorted());
});

const standings: Standing[] = [
  null,
  'removed',
  ...CATEGORIES.map((category: Category) => ({ state: 'waiting' as State, role: null, category })),
  ...CATEGORIES.flatMap((category) => ROLES.map((role: Role) => ({ state: 'inside' as State, role, category }))),
];

test.each(events)('[GW-2] %s, from everywhere by everybody', async (name) => {
  for (const standing of standings) {
    const ask = gatewayFor(standing);
    expect([standing, await ask(name, LEAST_INPUTS[name])]).toEqual([standing, expected(name, standing)]);
  }
});

test('[GW-2] [TK-7] the table itself: who is out may do nothing, what waits can only leave, wait on, or be called something else, what attends cannot run the meeting', () => {
  const open = (standing: Standing) => events.filter((name) => expected(name, standing) === 'reached');
  expect(open(null)).toEqual([]);
  expect(open({ state: 'waiting', role: null, category: 'anonymous' })).toEqual([
    'meeting:leave',
    'lobby:keep-waiting',
    'lobby:rename',
  ]);
  expect(open('removed')).toEqual([]);
  const attendee = open({ state: 'inside', role: 'attendee', category: 'anonymous' });
  expect(events.filter((name) => !attendee.includes(name))).toEqual([
    'meeting:lock',
    'meeting:end',
    'invitation:read',
    'invitation:reset',
    'lobby:admit',
    'lobby:admit-all',
    'lobby:deny',
    'lobby:keep-waiting',
    'lobby:message',
    'lobby:rename',
    'lobby:put-back',
    'options:change',
    'options:preview',
    'roles:change',
    'moderation:mute',
    'moderation:mute-all',
    'moderation:allow-unmuting',
    'moderation:ask-to-unmute',
    'moderation:spotlight',
    'moderation:pardon',
    'moderation:remove',
  ]);
});

test('[GW-2] [OP-1] the options are for organizers alone, also where presenters do all else', () => {
  const open = (role: Role) =>
    events.filter((name) => expected(name, { state: 'inside', role, category: 'internal' }) === 'reached');
  const organizers = events.filter((name) => !open('presenter').includes(name) && open('organizer').includes(name));
  expect(organizers).toEqual(['meeting:end', 'invitation:reset', 'options:change', 'options:preview']);
});

test.each(['nonsense', '__proto__', 'constructor', 'toString', '', 'lobby:admit '])(
  '[GW-1] [WR-3] “%s” has no row',
  async (name) => {
    const ask = gatewayFor({ state: 'inside', role: 'organizer', category: 'internal' });
    expect(await ask(name, {})).toBe('unknown-event');
  },
);

test('[GW-6] a crash inside a handler is answered, not passed on', async () => {
  const gateway = createGateway({
    contract: requests,
    policy: EVENT_POLICY,
    handlers: { 'meeting:leave': () => Promise.reject(new Error('bug')) } as unknown as Handlers<
      typeof requests,
      Caller
    >,
    standing: async () => ({ state: 'waiting', role: null, category: 'anonymous' }),
    limits: unlimited,
    onFlood: () => {},
    audit: unread(),
    log: silent,
  });
  expect(await gateway(caller, { name: 'meeting:leave', input: {}, objection: null })).toEqual({
    ok: false,
    code: 'internal',
  });
});

test('[GW-6] an answer with a field too many does not leave', async () => {
  const gateway = createGateway({
    contract: requests,
    policy: EVENT_POLICY,
    handlers: { 'meeting:leave': async () => reply({ secret: 1 }) } as unknown as Handlers<typeof requests, Caller>,
    standing: async () => ({ state: 'waiting', role: null, category: 'anonymous' }),
    limits: unlimited,
    onFlood: () => {},
    audit: unread(),
    log: silent,
  });
  expect(await gateway(caller, { name: 'meeting:leave', input: {}, objection: null })).toEqual({
    ok: false,
    code: 'internal',
  });
});
