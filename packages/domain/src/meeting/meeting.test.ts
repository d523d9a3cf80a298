import { describe, expect, test } from 'vitest';
import { switchDevice } from '../devices/switch.ts';
import { admitAll } from '../lobby/admitAll.ts';
import { ok, refuse } from '../result.ts';
import { PRIVILEGES, ROLES, roleMay } from '../roles/privileges.ts';
import { account, id, meetingOf, person, terms } from '../testing.ts';
import { apply, opened } from './apply.ts';
import { end } from './end.ts';
import { leave } from './leave.ts';
import { isIdle, isOrganizer } from './meeting.ts';

const at = 3;
const meeting = meetingOf({ organizer: ['olga'], presenter: ['pia'], attendee: ['ann'], waiting: ['gil'] });

describe('meeting', () => {
  test('[ME-1] whoever opened it is its organizer, by account and not by name', () => {
    const fresh = opened(terms);
    expect(isOrganizer(fresh, { account: account('olga') })).toBe(true);
    expect(isOrganizer(fresh, person('olga'))).toBe(false);
    expect(isOrganizer(fresh, { account: account('carl') })).toBe(false);
  });

  test('[ME-2] with nobody inside it is idle, and nothing lets anyone out of its lobby', () => {
    const idle = meetingOf({ waiting: ['gil'] });
    expect(isIdle(idle)).toBe(true);
    for (const by of ['olga', 'gil']) expect(admitAll(idle, { by: id(by), at })).toEqual(refuse('forbidden'));
  });

  test('[ME-3] the organizer ends it for everybody', () => {
    expect(end(meeting, { by: id('olga'), at })).toEqual(ok([{ type: 'ended', by: 'olga', at }]));
    const after = apply(meeting, { type: 'ended', by: id('olga'), at });
    expect(after).toMatchObject({ ended: true, inside: new Map(), waiting: new Map() });
  });

  test.each(['pia', 'ann', 'gil', 'nobody'])('[ME-3] %s may not end it', (by) => {
    expect(end(meeting, { by: id(by), at })).toEqual(refuse('forbidden'));
  });

  test.each(['olga', 'ann', 'gil'])('[ME-5] %s may leave', (by) => {
    expect(leave(meeting, { by: id(by), at, reason: 'left' })).toEqual(
      ok([{ type: 'left', id: by, reason: 'left', at }]),
    );
  });

  test('[ME-5] who is not there has already left', () => {
    expect(leave(meeting, { by: id('zoe'), at, reason: 'left' })).toEqual(ok([]));
  });
});

describe('roles', () => {
  test('[RO-1] the table, cell by cell', () => {
    const table = Object.fromEntries(
      Object.keys(PRIVILEGES).map((privilege) => [
        privilege,
        ROLES.filter((role) => roleMay(role, privilege as keyof typeof PRIVILEGES)).join(' '),
      ]),
    );
    expect(table).toEqual({
      'lobby.admit': 'organizer presenter',
      'lobby.deny': 'organizer presenter',
      'lobby.message': 'organizer presenter',
      'lobby.put-back': 'organizer presenter',
      'meeting.cancel': 'organizer',
      'meeting.end': 'organizer',
      'meeting.rename': 'organizer',
      'meeting.lock': 'organizer presenter',
      'roles.appoint': 'organizer',
      'roles.promote': 'organizer presenter',
      'roles.demote': 'organizer presenter',
      'options.change': 'organizer',
      'invitation.read': 'organizer presenter',
      'invitation.reset': 'organizer',
      'moderation.mute': 'organizer presenter',
      'moderation.remove': 'organizer presenter',
      'moderation.pardon': 'organizer presenter',
      'moderation.unmuting': 'organizer presenter',
      'moderation.spotlight': 'organizer presenter',
      'screens.share': 'organizer presenter',
      'hands.raise': 'organizer presenter attendee',
      'hands.lower': 'organizer presenter',
      'reactions.show': 'organizer presenter attendee',
      'devices.microphone': 'organizer presenter attendee',
      'devices.camera': 'organizer presenter attendee',
    });
  });
});

describe('devices', () => {
  test('[DV-1] somebody inside switches their own', () => {
    expect(switchDevice(meeting, { by: id('ann'), device: 'camera', on: true, at })).toEqual(
      ok([{ type: 'switched', id: 'ann', device: 'camera', on: true, at }]),
    );
  });

  test('[DV-1] who waits has nothing to switch', () => {
    expect(switchDevice(meeting, { by: id('gil'), device: 'microphone', on: true, at })).toEqual(
      refuse('not-admitted'),
    );
  });

  test('[DV-2] everybody comes in with both off', () => {
    const after = apply(meeting, { type: 'admitted', id: id('gil'), by: id('olga'), role: 'attendee', at });
    expect(after.inside.get(id('gil'))).toMatchObject({ microphone: false, camera: false });
  });

  test('[DV-3] switching to what already is changes nothing', () => {
    expect(switchDevice(meeting, { by: id('ann'), device: 'camera', on: false, at })).toEqual(ok([]));
  });
});
