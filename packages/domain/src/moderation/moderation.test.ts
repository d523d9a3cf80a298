import { describe, expect, test } from 'vitest';
import { switchDevice } from '../devices/switch.ts';
import { arrive } from '../door/arrive.ts';
import { admit } from '../lobby/admit.ts';
import { putBack } from '../lobby/putBack.ts';
import { apply } from '../meeting/apply.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ok, refuse } from '../result.ts';
import { changeRole } from '../roles/changeRole.ts';
import { account, id, meetingOf, person, visitor } from '../testing.ts';
import { mute, muteAll } from './mute.ts';
import { remove } from './remove.ts';
import { allowUnmuting, askToUnmute, mayUnmute } from './unmuting.ts';

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

  test.each(['olga', 'pia'])('[RO-5] %s cannot change the role of whoever made the meeting', (by) => {
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

test('[MO-4] [LB-13] whoever is put back waits from then on, as they are known', () => {
  const after = apply(meeting, { type: 'put-back', id: id('ann'), by: id('olga'), at });
  expect(after.inside.has(id('ann'))).toBe(false);
  expect(after.waiting.get(id('ann'))).toEqual({
    id: 'ann',
    name: 'ann',
    session: null,
    category: 'anonymous',
    location: 'outside',
    proof: 'invitation',
    verifiedName: null,
    invitedAs: null,
    account: null,
    visitor: 'visitor-ann',
    rule: 'sent-out',
    before: ['inside'],
    since: at,
    until: at + 30 * 60_000,
    told: at,
    away: null,
  });
});

describe('co-organizers', () => {
  const carl = person('carl', { signedIn: true });
  const arrived = apply(meeting, { type: 'knocked', person: carl, rule: 'level', at });
  const inside = apply(arrived, { type: 'admitted', id: carl.id, by: id('olga'), role: 'attendee', at });
  const appointed = changeRole(inside, { by: id('olga'), who: carl.id, role: 'organizer', at });
  const after = appointed.ok ? appointed.value.reduce(apply, inside) : inside;

  test('[RO-7] an organizer appoints a signed-in person, whose account keeps it', () => {
    expect(appointed).toEqual(ok([{ type: 'role-changed', id: 'carl', role: 'organizer', by: 'olga', at }]));
    const gone = apply(after, { type: 'left', id: carl.id, reason: 'left', at });
    const elsewhere = { ...person('carl on a phone'), account: account('carl') };
    expect(arrive(gone, { person: elsewhere, at })).toMatchObject({ value: [{ type: 'entered', role: 'organizer' }] });
  });

  test.each(['pia', 'ann', 'carl'])('[RO-7] %s appoints nobody', (by) => {
    expect(changeRole(inside, { by: id(by), who: carl.id, role: 'organizer', at })).toEqual(refuse('forbidden'));
  });

  test('[RO-7] a guest cannot be one', () => {
    expect(changeRole(inside, { by: id('olga'), who: id('ann'), role: 'organizer', at })).toEqual(refuse('forbidden'));
  });

  test('[RO-7] [MO-3] presenters neither demote nor remove one; organizers do', () => {
    expect(changeRole(after, { by: id('pia'), who: carl.id, role: 'attendee', at })).toEqual(refuse('forbidden'));
    expect(remove(after, { by: id('pia'), who: carl.id, at })).toEqual(refuse('forbidden'));
    for (const taken of [
      changeRole(after, { by: id('olga'), who: carl.id, role: 'attendee', at }),
      remove(after, { by: id('olga'), who: carl.id, at }),
    ])
      expect(taken.ok && taken.value.reduce(apply, after).coOrganizers).toEqual(new Set());
  });

  test('[RO-5] one cannot do to whoever made the meeting what that one can do to them', () => {
    for (const role of ['presenter', 'attendee'] as const)
      expect(changeRole(after, { by: carl.id, who: id('olga'), role, at })).toEqual(refuse('forbidden'));
    expect(remove(after, { by: carl.id, who: id('olga'), at })).toEqual(refuse('forbidden'));
  });
});

test('[MO-3] whoever is removed is removed from every tab', () => {
  const tab = { ...person('ann'), id: id('ann-2') };
  const twice = apply(meeting, { type: 'knocked', person: tab, rule: 'level', at });
  expect(remove(twice, { by: id('pia'), who: id('ann'), at })).toMatchObject({
    value: [{ id: 'ann' }, { id: 'ann-2' }],
  });
});

describe('forbidding to unmute', () => {
  const forbidden = apply(meeting, { type: 'unmuting-forbidden', by: id('pia'), at });
  const unmute = { device: 'microphone', on: true, at } as const;

  test.each(['olga', 'pia'])('[MO-6] %s forbids and allows it', (by) => {
    expect(allowUnmuting(meeting, { by: id(by), on: false, at })).toEqual(ok([{ type: 'unmuting-forbidden', by, at }]));
    expect(allowUnmuting(meeting, { by: id(by), on: true, at })).toEqual(ok([]));
    expect(allowUnmuting(forbidden, { by: id(by), on: true, at })).toEqual(ok([{ type: 'unmuting-allowed', by, at }]));
  });

  test.each(['ann', 'gil', 'nobody'])('[MO-6] %s may not', (by) => {
    expect(allowUnmuting(meeting, { by: id(by), on: false, at })).toEqual(refuse('forbidden'));
  });

  test('[MO-6] no attendee unmutes; presenters do, and nobody is cut off', () => {
    expect(switchDevice(forbidden, { by: id('ann'), ...unmute })).toEqual(refuse('policy-disabled'));
    expect(switchDevice(forbidden, { by: id('ann'), ...unmute, device: 'camera' })).toMatchObject({ ok: true });
    for (const by of ['pia', 'olga'])
      expect(switchDevice(forbidden, { by: id(by), ...unmute })).toMatchObject({ ok: true });
    const during = apply(speaking('ann'), { type: 'unmuting-forbidden', by: id('pia'), at });
    expect(during.inside.get(id('ann'))?.microphone).toBe(true);
  });

  test.each(['olga', 'pia'])('[MO-7] [MO-2] %s asks somebody to unmute, and nothing is switched on', (by) => {
    const asked = askToUnmute(forbidden, { by: id(by), who: id('ann'), at });
    expect(asked).toEqual(ok([{ type: 'asked-to-unmute', id: 'ann', by, at }]));
    const after = asked.ok ? asked.value.reduce(apply, forbidden) : forbidden;
    expect(after.inside.get(id('ann'))).toMatchObject({ microphone: false, asked: true });
    expect(switchDevice(after, { by: id('ann'), ...unmute })).toMatchObject({ ok: true });
  });

  test('[MO-7] the leave ends with the next muting, and with forbidding it anew', () => {
    const asked = apply(forbidden, { type: 'asked-to-unmute', id: id('ann'), by: id('pia'), at });
    expect(muteAll(asked, { by: id('pia'), at })).toMatchObject({ value: [{ type: 'muted', id: 'ann' }] });
    for (const ended of [
      apply(asked, { type: 'muted', id: id('ann'), by: id('pia'), at }),
      apply(asked, { type: 'unmuting-forbidden', by: id('pia'), at }),
    ]) {
      const ann = ended.inside.get(id('ann'));
      expect(ann && mayUnmute(ended, ann)).toBe(false);
    }
  });

  test.each(['ann', 'gil', 'nobody'])('[MO-7] %s asks nobody', (by) => {
    expect(askToUnmute(meeting, { by: id(by), who: id('abe'), at })).toEqual(refuse('forbidden'));
  });

  test('[MO-7] nobody asks themselves, or somebody who is not inside; who speaks needs no asking', () => {
    expect(askToUnmute(meeting, { by: id('pia'), who: id('pia'), at })).toEqual(refuse('forbidden'));
    expect(askToUnmute(meeting, { by: id('pia'), who: id('gil'), at })).toEqual(refuse('not-inside'));
    expect(askToUnmute(speaking('ann'), { by: id('pia'), who: id('ann'), at })).toEqual(ok([]));
  });
});

describe('one person in several tabs', () => {
  const entered = (now: Meeting, who: ReturnType<typeof person>) =>
    [
      { type: 'knocked', person: who, rule: 'level', at } as const,
      { type: 'admitted', id: who.id, by: id('olga'), role: 'attendee', at } as const,
    ].reduce(apply, now);
  const appoint = (now: Meeting, who: string) => {
    const appointed = changeRole(now, { by: id('olga'), who: id(who), role: 'organizer', at });
    return appointed.ok ? appointed.value.reduce(apply, now) : now;
  };

  test('[MO-3] a guest in the browser of whoever made the meeting is as safe as they are', () => {
    const tab = { ...person('olga2'), visitor: visitor('olga') };
    expect(remove(entered(meeting, tab), { by: id('pia'), who: tab.id, at })).toEqual(refuse('forbidden'));
  });

  test('[MO-3] [RO-7] and one in the browser of a co-organizer', () => {
    const carl = person('carl', { signedIn: true });
    const tab = { ...person('carl2'), visitor: carl.visitor };
    const both = appoint(entered(entered(meeting, carl), tab), 'carl');
    expect(remove(both, { by: id('pia'), who: tab.id, at })).toEqual(refuse('forbidden'));
    expect(remove(both, { by: id('olga'), who: tab.id, at })).toMatchObject({ ok: true });
  });

  test('[RO-7] an office comes and goes in every tab of the account', () => {
    const carl = person('carl', { signedIn: true });
    const tab = { ...carl, id: id('carl2') };
    const both = appoint(entered(entered(meeting, carl), tab), 'carl');
    expect(both.inside.get(tab.id)?.role).toBe('organizer');
    const dismissed = changeRole(both, { by: id('olga'), who: carl.id, role: 'attendee', at });
    const after = dismissed.ok ? dismissed.value.reduce(apply, both) : both;
    expect([after.inside.get(carl.id)?.role, after.inside.get(tab.id)?.role]).toEqual(['attendee', 'attendee']);
  });

  test('[RO-7] whoever waited while another tab was appointed comes in with the office', () => {
    const carl = person('carl', { signedIn: true });
    const late = { ...carl, id: id('carl2') };
    const appointed = appoint(
      apply(entered(meeting, carl), { type: 'knocked', person: late, rule: 'level', at }),
      'carl',
    );
    expect(admit(appointed, { by: id('pia'), who: late.id, at })).toMatchObject({ value: [{ role: 'organizer' }] });
  });
});
