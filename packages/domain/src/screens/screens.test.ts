import { expect, test } from 'vitest';
import { apply } from '../meeting/apply.ts';
import { ok, refuse } from '../result.ts';
import { changeRole } from '../roles/changeRole.ts';
import { id, meetingOf } from '../testing.ts';
import { shareScreen, shareSound, stopScreen } from './share.ts';

const at = 4;
const meeting = meetingOf({ organizer: ['olga'], presenter: ['pia'], attendee: ['ann'], waiting: ['gil'] });
const sharing = apply(meeting, { type: 'screen-shared', id: id('pia'), at });

test.each(['olga', 'pia'])('[SC-1] %s shares, whoever else does, and stops', (by) => {
  const shared = shareScreen(meeting, { by: id(by), at });
  expect(shared).toEqual(ok([{ type: 'screen-shared', id: by, at }]));
  const both = shared.ok ? shared.value.reduce(apply, sharing) : sharing;
  expect(both.inside.get(id('pia'))?.screen).toBe(true);
  expect(shareScreen(both, { by: id(by), at })).toEqual(ok([]));
  expect(stopScreen(both, { by: id(by), at })).toEqual(ok([{ type: 'screen-stopped', id: by, at }]));
});

test.each(['ann', 'gil', 'nobody'])('[SC-1] %s may not, and stops nobody', (by) => {
  expect(shareScreen(sharing, { by: id(by), at })).toEqual(refuse('forbidden'));
  expect(stopScreen(sharing, { by: id(by), at })).toEqual(ok([]));
});

test('[SC-2] whoever is demoted shares no longer, in the same step', () => {
  expect(changeRole(sharing, { by: id('olga'), who: id('pia'), role: 'attendee', at })).toMatchObject({
    value: [{ type: 'role-changed' }, { type: 'screen-stopped', id: 'pia' }],
  });
});

test('[SC-2] whoever was put back comes in again without it', () => {
  const back = apply(sharing, { type: 'put-back', id: id('pia'), by: id('olga'), at });
  const again = apply(back, { type: 'admitted', id: id('pia'), by: id('olga'), role: 'attendee', at });
  expect(again.inside.get(id('pia'))?.screen).toBe(false);
});

test('[SC-3] sound goes with a screen, and not without one', () => {
  expect(shareSound(sharing, { by: id('pia'), at })).toEqual(ok([]));
  expect(shareSound(sharing, { by: id('olga'), at })).toEqual(refuse('not-sharing'));
  expect(shareSound(sharing, { by: id('ann'), at })).toEqual(refuse('forbidden'));
});
