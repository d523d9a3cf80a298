import { expect, test } from 'vitest';
import { apply } from '../meeting/apply.ts';
import { LOBBY_MESSAGES_KEPT } from '../meeting/defaults.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, refuse } from '../result.ts';
import { account, id, meetingOf, person } from '../testing.ts';
import { message, messagesToWaiting } from './message.ts';

const meeting = meetingOf({ organizer: ['olga'], presenter: ['pia'], attendee: ['ann'], waiting: ['gil', 'gus'] });
const [text, at] = ['We begin in five minutes.', 5];

function wrote(
  now: Meeting,
  said: { readonly by?: string; readonly who: string | null; readonly at?: number },
): Meeting {
  const decision = message(now, {
    by: id(said.by ?? 'olga'),
    who: said.who === null ? null : id(said.who),
    text,
    at: said.at ?? at,
  });
  if (!decision.ok) throw new Error(decision.code);
  return decision.value.reduce(apply, now);
}

test.each(['olga', 'pia'])('[LB-16] %s, whose role may, writes to one who waits, and to all', (by) => {
  const kept = { by, account: by === 'olga' ? account('olga') : null, text, at };
  expect(message(meeting, { by: id(by), who: id('gil'), text, at })).toEqual(
    ok([{ type: 'message-sent', to: ['gil'], ...kept }]),
  );
  expect(message(meeting, { by: id(by), who: null, text, at })).toEqual(
    ok([{ type: 'message-sent', to: ['gil', 'gus'], ...kept }]),
  );
});

test.each(['ann', 'gil', 'nobody'])('[LB-16] %s may not', (by) => {
  for (const who of [id('gus'), null])
    expect(message(meeting, { by: id(by), who, text, at })).toEqual(refuse('forbidden'));
});

test('[LB-16] only those who wait are written to', () => {
  expect(message(meeting, { by: id('olga'), who: id('ann'), text, at })).toEqual(refuse('not-waiting'));
  const empty = meetingOf({ organizer: ['olga'] });
  expect(message(empty, { by: id('olga'), who: null, text, at })).toEqual(ok([]));
});

test('[LB-17] hosts read what went to whom, and by whom, while those wait', () => {
  const now = wrote(wrote(meeting, { who: 'gil' }), { by: 'pia', who: null, at: 6 });
  expect(messagesToWaiting(now)).toEqual([
    { to: ['gil'], from: 'olga', text, at: 5 },
    { to: ['gil', 'gus'], from: 'pia', text, at: 6 },
  ]);
  const admitted = apply(now, { type: 'admitted', id: id('gil'), by: id('olga'), role: 'attendee', at: 7 });
  expect(messagesToWaiting(admitted)).toEqual([{ to: ['gus'], from: 'pia', text, at: 6 }]);
});

test('[LB-17] whoever comes later has not been written to, and whoever is sent back begins anew', () => {
  const now = wrote(meeting, { who: null });
  const later = apply(now, { type: 'knocked', person: person('gwen'), rule: 'level', at: 6 });
  expect(messagesToWaiting(later)[0]?.to).toEqual(['gil', 'gus']);
  const back = [
    { type: 'admitted', id: id('gil'), by: id('olga'), role: 'attendee', at: 7 } as const,
    { type: 'put-back', id: id('gil'), by: id('olga'), at: 8 } as const,
  ].reduce(apply, now);
  expect(messagesToWaiting(back)[0]?.to).toEqual(['gus']);
});

test('[LB-17] the newest are kept, and none when it is over', () => {
  let now = meeting;
  for (let times = 0; times < LOBBY_MESSAGES_KEPT + 3; times++) now = wrote(now, { who: 'gil', at: at + times });
  expect(messagesToWaiting(now)).toHaveLength(LOBBY_MESSAGES_KEPT);
  expect(messagesToWaiting(now)[0]?.at).toBe(at + 3);
  expect(apply(now, { type: 'ended', by: id('olga'), at: 99 }).messages).toEqual([]);
});
