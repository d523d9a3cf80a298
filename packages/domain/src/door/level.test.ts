import { describe, expect, test } from 'vitest';
import { deny } from '../lobby/deny.ts';
import { putBack } from '../lobby/putBack.ts';
import { apply } from '../meeting/apply.ts';
import type { Meeting, Person } from '../meeting/meeting.ts';
import { pardon } from '../moderation/pardon.ts';
import { remove } from '../moderation/remove.ts';
import { LEVELS, type Level, type Options } from '../options/options.ts';
import { account, id, meetingOf, person } from '../testing.ts';
import { arrive } from './arrive.ts';
import { entranceFor } from './entrance.ts';
import { receive } from './level.ts';

/** Everybody who can come, as the server knows them. */
const COMERS = {
  organizer: person('olga', { signedIn: true }),
  'co-organizer': person('cora', { signedIn: true }),
  invited: person('ida', { signedIn: true }),
  colleague: person('carl', { signedIn: true }),
  federated: { ...person('fred'), category: 'federated', proof: 'partner' },
  anonymous: person('gil'),
  phone: { ...person('phil'), category: 'phone', proof: 'pin' },
} as const satisfies Record<string, Person>;
type Comer = keyof typeof COMERS;

/** The table of DO-11, written down a second time: who walks in, besides organizers. */
const WALKS: Record<Level, readonly Comer[]> = {
  organizer: [],
  invited: ['invited'],
  company: ['invited', 'colleague'],
  'company+federated': ['invited', 'colleague', 'federated'],
  everyone: ['invited', 'colleague', 'federated', 'anonymous'],
};

const withOptions = (options: Partial<Options>, { locked = false } = {}): Meeting => ({
  ...meetingOf({ organizer: ['olga2'] }, { invited: [account('ida')], ...options }),
  coOrganizers: new Set([account('cora')]),
  locked,
});
const organizes = (who: Comer) => who === 'organizer' || who === 'co-organizer';
const comers = Object.keys(COMERS) as Comer[];
const cells = LEVELS.flatMap((level) =>
  [false, true].flatMap((locked) =>
    [false, true].flatMap((phoneSkipsLobby) => comers.map((who) => ({ level, locked, phoneSkipsLobby, who }))),
  ),
);

test.each(cells)(
  '[DO-2] [DO-6] [DO-10] [DO-11] level $level, locked $locked, phone switch $phoneSkipsLobby: $who',
  ({ level, locked, phoneSkipsLobby, who }) => {
    const meeting = withOptions({ straightIn: level, phoneSkipsLobby }, { locked });
    const phones = who === 'phone' && phoneSkipsLobby && level !== 'organizer';
    const walks = organizes(who) || (!locked && (phones || WALKS[level].includes(who)));
    const rule = organizes(who) ? 'organizer' : locked ? 'locked' : who === 'phone' ? 'phone' : 'level';
    expect(receive(meeting, COMERS[who])).toEqual({ straightIn: walks, rule });
    expect(entranceFor(meeting, COMERS[who], 1)).toEqual({ now: walks ? 'straight-in' : 'lobby', rule });
    expect(arrive(meeting, { person: COMERS[who], at: 1 })).toMatchObject({
      value: [{ type: walks ? 'entered' : 'knocked', rule }],
    });
  },
);

describe('the order of the rules', () => {
  const open = { straightIn: 'everyone', phoneSkipsLobby: true } as const;

  test.each(comers)('[DO-10] %s, of a category that is not allowed, from a place that is not', (who) => {
    const { category } = COMERS[who];
    const categories = (['internal', 'federated', 'anonymous', 'phone'] as const).filter((one) => one !== category);
    const rule = (options: Partial<Options>, locked = false) =>
      receive(withOptions({ ...open, ...options }, { locked }), COMERS[who]).rule;
    const first = (other: string) => (organizes(who) ? 'organizer' : other);
    expect(rule({ categories, locations: ['inside'] }, true)).toBe(first('locked'));
    expect(rule({ categories, locations: ['inside'] })).toBe(first('category'));
    expect(rule({ locations: ['inside'] })).toBe(first('location'));
  });

  test.each(comers)('[DO-10] [DO-14] %s who shows nothing waits, whatever the options say', (who) => {
    const rule = (locked: boolean) =>
      receive(withOptions({ ...open, categories: [] }, { locked }), { ...COMERS[who], proof: 'none' });
    const first = (other: string) =>
      organizes(who) ? { straightIn: true, rule: 'organizer' } : { straightIn: false, rule: other };
    expect([rule(true), rule(false)]).toEqual([first('locked'), first('proof')]);
  });

  test('[DO-10] from a network that the operator named', () => {
    const inside = { ...COMERS.colleague, location: 'inside' } as const;
    expect(receive(withOptions({ locations: ['inside'] }), inside)).toEqual({ straightIn: true, rule: 'level' });
  });

  test('[DO-11] an invitation is for an account here: it helps neither a guest nor somebody of a partner', () => {
    for (const category of ['anonymous', 'federated'] as const)
      expect(
        receive(withOptions({ straightIn: 'invited' }), { ...COMERS.invited, category, location: 'outside' }),
      ).toEqual({ straightIn: false, rule: 'level' });
  });

  test('[DO-11] it is decided by the options of the moment, however it was when they looked', () => {
    const before = withOptions({ straightIn: 'everyone' });
    expect(entranceFor(before, COMERS.anonymous, 1)).toMatchObject({ now: 'straight-in' });
    const options = { ...before.options, straightIn: 'company' } as const;
    const after = apply(before, { type: 'options-changed', options, by: id('olga2'), at: 2 });
    expect(arrive(after, { person: COMERS.anonymous, at: 3 })).toMatchObject({ value: [{ type: 'knocked' }] });
  });
});

describe('whoever was sent out', () => {
  const { colleague } = COMERS;
  const by = id('olga2');
  const at = 5;
  const walked = [{ type: 'entered', person: colleague, role: 'presenter', rule: 'level', at: 1 } as const].reduce(
    apply,
    withOptions({}),
  );
  const done = (meeting: Meeting, decision: ReturnType<typeof deny | typeof pardon | typeof remove>) =>
    decision.ok ? decision.value.reduce(apply, meeting) : meeting;
  const gone = (meeting: Meeting) => apply(meeting, { type: 'left', id: colleague.id, reason: 'left', at });

  const knocked = apply(withOptions({}), { type: 'knocked', person: colleague, rule: 'locked', at: 1 });
  const removed = done(walked, remove(walked, { by, who: colleague.id, at }));
  test.each([
    ['put back', gone(done(walked, putBack(walked, { by, who: colleague.id, at })))],
    ['denied', done(knocked, deny(knocked, { by, who: colleague.id, at }))],
    ['removed and pardoned', done(removed, pardon(removed, { by, who: colleague.id, at }))],
  ])('[DO-13] %s: waits when they come again, until somebody admits them', (_, meeting) => {
    const again = { ...colleague, id: id('carl2') };
    const arrival = arrive(meeting, { person: again, at: 70_000 });
    expect(arrival).toMatchObject({ value: [{ type: 'knocked', rule: 'sent-out' }] });
    const waiting = arrival.ok ? arrival.value.reduce(apply, meeting) : meeting;
    const admitted = apply(waiting, { type: 'admitted', id: again.id, by, role: 'presenter', at: 70_001 });
    expect(arrive(admitted, { person: colleague, at: 70_002 })).toMatchObject({ value: [{ type: 'entered' }] });
  });

  test('[DO-13] organizers walk in whatever was', () => {
    const meeting = { ...withOptions({}), sentOut: [COMERS['co-organizer']] };
    expect(receive(meeting, COMERS['co-organizer'])).toEqual({ straightIn: true, rule: 'organizer' });
  });
});
