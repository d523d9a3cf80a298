import { expect, test } from 'vitest';
import { apply } from '../meeting/apply.ts';
import { ok, refuse } from '../result.ts';
import { id, meetingOf } from '../testing.ts';
import { resetInvitation } from './reset.ts';

const meeting = meetingOf({ organizer: ['olga'], presenter: ['pia'], attendee: ['ann'], waiting: ['gil'] });

test('[IN-1] the organizer makes another invitation, as often as they like', () => {
  const reset = { type: 'invitation-reset', by: id('olga'), at: 5 } as const;
  expect(resetInvitation(meeting, reset)).toEqual(ok([reset]));
  expect(meeting.invitation).toBe(1);
  expect([reset, reset].reduce(apply, meeting).invitation).toBe(3);
});

test.each(['pia', 'ann', 'gil', 'nobody'])('[IN-1] %s may not', (by) => {
  expect(resetInvitation(meeting, { by: id(by), at: 5 })).toEqual(refuse('forbidden'));
});

test('[IN-2] nobody inside or waiting is touched by it', () => {
  const after = apply(meeting, { type: 'invitation-reset', by: id('olga'), at: 5 });
  expect(after).toEqual({ ...meeting, invitation: 2 });
});
