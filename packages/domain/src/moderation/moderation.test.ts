import { describe, expect, test } from 'vitest';
import { putBack } from '../lobby/putBack.ts';
import { apply } from '../meeting/apply.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, refuse } from '../result.ts';
import { changeRole } from '../roles/changeRole.ts';
import { id, meetingOf } from '../testing.ts';
import { mute, muteAll } from './mute.ts';
import { remove } from './remove.ts';

const at = 5;
const meeting = meetingOf({
  organizer: ['olga'],
  presenter: ['pia', 'pau'],
  attendee: ['ann', 'abe'],
  waiting: ['gil'],
});
const speaking = (...names: string[]): Meeting =>
  names.reduce(
    (now, name) => apply(now, { type: 'switched', id: id(name), device: 'microphone', on: true, at }),
    meeting,
  );

describe('roles', () => {
  test.each(['olga', 'pia'])('[RO-3] %s makes an attendee a presenter', (by) => {
    const result = changeRole(meeting, { by: id(by), who: id('ann'), role: 'presenter', at });
    expect(result).toEqual(ok([{ type: 'role-changed', id: 'ann', role: 'presenter', by, at }]));
    const after = result.ok ? result.value.reduce(apply, meeting) : meeting;
    expect(after.inside.get(id('ann'))?.role).toBe('presenter');
  });

  test.each(['ann', 'gil', 'nobody'])('[RO-3] [RO-4] %s gives no roles, not to themselves either', (by) => {
    expect(changeRole(meeting, { by: id(by), who: id('abe'), role: 'presenter', at })).toEqual(refuse('forbidden'));
    expect(changeRole(meeting, { by: id(by), who: id(by), role: 'presenter', at })).toEqual(refuse('forbidden'));
    expect(changeRole(meeting, { by: id(by), who: id('pia'), role: 'attendee', at })).toEqual(refuse('forbidden'));
  });

  test('[RO-4] a presenter demotes another, and steps down', () => {
    for (const who of ['pau', 'pia'])
      expect(changeRole(meeting, { by: id('pia'), who: id(who), role: 'attendee', at })).toMatchObject({ ok: true });
  });

  test.each(['olga', 'pia'])('[RO-5] %s cannot change the role of the organizer', (by) => {
    for (const role of ['presenter', 'attendee'] as const)
      expect(changeRole(meeting, { by: id(by), who: id('olga'), role, at })).toEqual(refuse('forbidden'));
  });

  test('[RO-6] a role one has, and somebody who is not inside', () => {
    expect(changeRole(meeting, { by: id('olga'), who: id('pia'), role: 'presenter', at })).toEqual(ok([]));
    expect(changeRole(meeting, { by: id('olga'), who: id('gil'), role: 'presenter', at })).toEqual(
      refuse('not-inside'),
    );
  });
});

describe('muting', () => {
  test.each(['olga', 'pia'])('[MO-1] %s mutes somebody', (by) => {
    expect(mute(speaking('ann'), { by: id(by), who: id('ann'), at })).toEqual(
      ok([{ type: 'muted', id: 'ann', by, at }]),
    );
  });

  test('[MO-1] everybody, but not whoever asks', () => {
    expect(muteAll(speaking('olga', 'pia', 'ann'), { by: id('pia'), at })).toMatchObject({
      value: [{ id: 'olga' }, { id: 'ann' }],
    });
  });

  test.each(['ann', 'gil', 'nobody'])('[MO-1] %s may not', (by) => {
    expect(mute(speaking('abe'), { by: id(by), who: id('abe'), at })).toEqual(refuse('forbidden'));
    expect(muteAll(speaking('abe'), { by: id(by), at })).toEqual(refuse('forbidden'));
  });

  test('[MO-2] it only ever switches off', () => {
    const after = apply(speaking('ann'), { type: 'muted', id: id('ann'), by: id('olga'), at });
    expect(after.inside.get(id('ann'))?.microphone).toBe(false);
    expect(apply(after, { type: 'muted', id: id('ann'), by: id('olga'), at }).inside.get(id('ann'))?.microphone).toBe(
      false,
    );
  });

  test('[MO-5] somebody muted, and somebody who is not inside', () => {
    expect(mute(meeting, { by: id('olga'), who: id('ann'), at })).toEqual(ok([]));
    expect(mute(meeting, { by: id('olga'), who: id('gil'), at })).toEqual(refuse('not-inside'));
  });
});

describe.each([
  ['[MO-3] removing', remove, 'removed'],
  ['[MO-4] putting back', putBack, 'put-back'],
] as const)('%s', (rule, act, type) => {
  test.each(['olga', 'pia'])(`${rule}: %s may, also a presenter`, (by) => {
    for (const who of ['ann', 'pau'])
      expect(act(meeting, { by: id(by), who: id(who), at })).toEqual(ok([{ type, id: who, by, at }]));
  });

  test.each(['ann', 'gil', 'nobody'])(`${rule}: %s may not`, (by) => {
    expect(act(meeting, { by: id(by), who: id('abe'), at })).toEqual(refuse('forbidden'));
  });

  test(`${rule}: neither the organizer nor oneself`, () => {
    expect(act(meeting, { by: id('pia'), who: id('olga'), at })).toEqual(refuse('forbidden'));
    expect(act(meeting, { by: id('pia'), who: id('pia'), at })).toEqual(refuse('forbidden'));
  });

  test(`[MO-5] ${type}: nobody who is not inside`, () => {
    expect(act(meeting, { by: id('olga'), who: id('gil'), at })).toEqual(refuse('not-inside'));
  });
});

test('[MO-4] whoever is put back waits from then on, as they are known', () => {
  const after = apply(meeting, { type: 'put-back', id: id('ann'), by: id('olga'), at });
  expect(after.inside.has(id('ann'))).toBe(false);
  expect(after.waiting.get(id('ann'))).toEqual({
    id: 'ann',
    name: 'ann',
    category: 'anonymous',
    account: null,
    since: at,
    told: at,
  });
});
