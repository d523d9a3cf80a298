import { expect, test } from 'vitest';
import type { ParticipantId } from '../ids.ts';
import { apply } from '../meeting/apply.ts';
import type { Ended } from '../meeting/commands.ts';
import { decide } from '../meeting/decide.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok } from '../result.ts';
import { account, id, meetingOf, person, session } from '../testing.ts';

/** Olga is inside twice, by two sessions; Ann waits, signed in; Gil is a guest. */
function meeting(): Meeting {
  const base = meetingOf({ organizer: ['olga'], attendee: ['gil'] });
  const phone = { ...person('olga', { signedIn: true }), id: id('phone'), session: session('phone') };
  const ann = person('ann', { signedIn: true });
  const there = apply(base, { type: 'entered', person: phone, role: 'organizer', rule: 'organizer', at: 1 });
  return apply(there, { type: 'knocked', person: ann, rule: 'level', at: 1 });
}

function gone(ended: Ended, who = 'olga'): readonly ParticipantId[] {
  const decided = decide(meeting(), { type: 'sign-out', account: account(who), ended, reason: 'signed-out', at: 5 });
  return decided.ok ? decided.value.map((event) => ('id' in event ? (event.id ?? id('nobody')) : id('nobody'))) : [];
}

test('[AC-1] when a session ends, whoever is here by it leaves, and nobody else', () => {
  expect(gone({ only: session('phone') })).toEqual([id('phone')]);
  expect(gone({ only: session('olga') })).toEqual([id('olga')]);
  // Whose session it is counts as well: nobody's can be named by somebody else.
  expect(gone({ only: session('olga') }, 'ann')).toEqual([]);
});

test('[AC-1] all sessions but one, or all', () => {
  expect(gone({ allBut: session('phone') })).toEqual([id('olga')]);
  expect(gone({ allBut: null })).toEqual([id('olga'), id('phone')]);
});

test('[AC-1] whoever waits leaves as well, and why is kept', () => {
  const command = { type: 'sign-out', account: account('ann'), ended: { allBut: null }, at: 5 } as const;
  expect(decide(meeting(), { ...command, reason: 'account-closed' })).toEqual(
    ok([{ type: 'left', id: id('ann'), reason: 'account-closed', at: 5 }]),
  );
});

test('[AC-1] whoever was signed in before sessions had names leaves with all of them, and not with one', () => {
  const before = meeting();
  const nameless = [...before.inside].map(([key, one]) => [key, { ...one, session: null }] as const);
  const command = { type: 'sign-out', account: account('olga'), reason: 'signed-out', at: 5 } as const;
  const old = { ...before, inside: new Map(nameless) };
  expect(decide(old, { ...command, ended: { only: session('olga') } })).toEqual(ok([]));
  expect(decide(old, { ...command, ended: { allBut: session('olga') } })).toMatchObject({ value: { length: 2 } });
});
