import { expect, test } from 'vitest';
import { admit } from '../lobby/admit.ts';
import { admitAll } from '../lobby/admitAll.ts';
import { apply } from '../meeting/apply.ts';
import type { Meeting, Person } from '../meeting/meeting.ts';
import { PRESENTING, type Presenting } from '../options/options.ts';
import { account, id, meetingOf, person } from '../testing.ts';
import { roleOnArrival } from './onArrival.ts';

const COMERS = {
  organizer: person('olga', { signedIn: true }),
  'co-organizer': person('cora', { signedIn: true }),
  chosen: person('ida', { signedIn: true }),
  colleague: person('carl', { signedIn: true }),
  federated: { ...person('fred'), category: 'federated' },
  anonymous: person('gil'),
  phone: { ...person('phil'), category: 'phone' },
} as const satisfies Record<string, Person>;
type Comer = keyof typeof COMERS;

/** The table of RO-8, written down a second time: who presents, besides organizers. */
const PRESENTS: Record<Presenting, readonly Comer[]> = {
  organizer: [],
  chosen: ['chosen'],
  company: ['chosen', 'colleague'],
  everyone: ['chosen', 'colleague'],
};

const withPresenting = (presenting: Presenting): Meeting => ({
  ...meetingOf({ organizer: ['host'] }, { presenting, chosen: [account('ida')] }),
  coOrganizers: new Set([account('cora')]),
});

const cells = PRESENTING.flatMap((presenting) => (Object.keys(COMERS) as Comer[]).map((who) => ({ presenting, who })));

test.each(cells)('[RO-8] presenting $presenting: $who, also when admitted', ({ presenting, who }) => {
  const organizes = who === 'organizer' || who === 'co-organizer';
  const role = organizes ? 'organizer' : PRESENTS[presenting].includes(who) ? 'presenter' : 'attendee';
  const meeting = withPresenting(presenting);
  expect(roleOnArrival(meeting, COMERS[who])).toBe(role);
  const waiting = apply(meeting, { type: 'knocked', person: COMERS[who], rule: 'locked', at: 1 });
  const admitted = { value: [{ type: 'admitted', role }] };
  expect(admit(waiting, { by: id('host'), who: COMERS[who].id, at: 2 })).toMatchObject(admitted);
  expect(admitAll(waiting, { by: id('host'), at: 2 })).toMatchObject(admitted);
});
