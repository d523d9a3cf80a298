import { expect, test } from 'vitest';
import { apply } from '../meeting/apply.ts';
import { ok, refuse } from '../result.ts';
import { id, meetingOf } from '../testing.ts';
import { spotlight } from './spotlight.ts';

const at = 5;
const meeting = meetingOf({ organizer: ['olga'], presenter: ['pia'], attendee: ['ann', 'abe'], waiting: ['gil'] });

test.each(['olga', 'pia'])('[MO-8] %s puts somebody into it, and nobody', (by) => {
  const lit = spotlight(meeting, { by: id(by), who: id('ann'), at });
  expect(lit).toEqual(ok([{ type: 'spotlit', id: 'ann', by, at }]));
  const after = lit.ok ? lit.value.reduce(apply, meeting) : meeting;
  expect(spotlight(after, { by: id(by), who: id('ann'), at })).toEqual(ok([]));
  expect(spotlight(after, { by: id(by), who: null, at })).toEqual(ok([{ type: 'spotlit', id: null, by, at }]));
});

test.each(['ann', 'gil', 'nobody'])('[MO-8] %s may not', (by) => {
  expect(spotlight(meeting, { by: id(by), who: id('abe'), at })).toEqual(refuse('forbidden'));
});

test('[MO-8] nobody who is not inside; and it goes out with them', () => {
  expect(spotlight(meeting, { by: id('pia'), who: id('gil'), at })).toEqual(refuse('not-inside'));
  const lit = apply(meeting, { type: 'spotlit', id: id('ann'), by: id('pia'), at });
  for (const event of [
    { type: 'left', id: id('ann'), reason: 'left', at },
    { type: 'removed', id: id('ann'), by: id('pia'), at },
    { type: 'put-back', id: id('ann'), by: id('pia'), at },
  ] as const)
    expect(apply(lit, event).spotlight).toBeNull();
});
