import { type AccountId, attendance, type MeetingEvent } from '@foyer/domain';
import { account, id, person, terms } from '@foyer/domain/testing';
import { expect, test } from 'vitest';
import { canonical } from '../audit/chain.ts';
import { type Entry, putTogether, takeApart } from './entry.ts';

const lists = { invited: [account('ida')], chosen: [account('carl'), account('ida')] };
const options = { ...terms.options, ...lists, capacity: 7 };
const opened: MeetingEvent = { type: 'opened', terms: { ...terms, options }, at: 1 };
const changed: MeetingEvent = { type: 'options-changed', options, by: id('olga'), at: 2 };
const nobody: { readonly invited: readonly AccountId[]; readonly chosen: readonly AccountId[] } = {
  invited: [],
  chosen: [],
};

test.each([opened, changed])(
  '[ST-4] who is invited and chosen lies beside the entry of $type, and comes back',
  (event) => {
    const { entry, personal } = takeApart(event);
    for (const who of [...lists.invited, ...lists.chosen]) expect(canonical(entry)).not.toContain(who);
    expect(JSON.stringify(entry)).toContain('"capacity":7');
    expect(putTogether({ number: 2, entry, personal })).toEqual(event);
  },
);

test('[ST-4] whoever has been forgotten is on no list, and all else is as it was', () => {
  const forgotten = (event: MeetingEvent) => putTogether({ number: 2, entry: takeApart(event).entry, personal: null });
  expect(forgotten(changed)).toEqual({ ...changed, options: { ...options, ...nobody } });
  expect(forgotten(opened)).toMatchObject({ terms: { title: 'Forgotten', options: { ...options, ...nobody } } });
});

test.each([
  { type: 'renamed', title: 'Talk with Ida', by: null, at: 3 },
  { type: 'appointed', account: account('ida'), by: null, at: 3 },
  { type: 'dismissed', account: account('ida'), by: id('olga'), at: 3 },
  { type: 'message-sent', to: [id('gil')], by: id('olga'), account: account('ida'), text: 'Ida will be late', at: 3 },
  { type: 'name-changed', id: id('gil'), account: null, name: 'Ida', at: 3 },
] satisfies MeetingEvent[])('[ST-4] what names somebody lies beside the entry of $type, and comes back', (event) => {
  const { entry, personal } = takeApart(event);
  expect(canonical(entry).toLowerCase()).not.toContain('ida');
  expect(putTogether({ number: 4, entry, personal })).toEqual(event);
  expect(JSON.stringify(putTogether({ number: 4, entry, personal: null })).toLowerCase()).toContain('forgotten');
});

test('[ST-4] where nobody is named, nothing lies beside it', () => {
  expect(takeApart({ ...changed, options: { ...options, ...nobody } }).personal).toBeNull();
});

test('[ST-1] an option that did not exist when it was kept is as a new meeting has it', () => {
  const { lobbyShows, ...then } = terms.options;
  const entry = { ...changed, options: then } as unknown as Entry;
  expect(putTogether({ number: 2, entry, personal: null })).toMatchObject({ options: { ...then, lobbyShows } });
});

test('[AT-2] whoever has been forgotten is on the list of who came as nobody in particular', () => {
  const log: MeetingEvent[] = [
    { type: 'entered', person: person('olga', { signedIn: true }), role: 'organizer', rule: 'organizer', at: 1 },
    { type: 'knocked', person: person('gil'), rule: 'level', at: 2 },
    { type: 'admitted', id: id('gil'), by: id('olga'), role: 'attendee', at: 3 },
  ];
  const kept = log.map((event, index) =>
    putTogether({ number: index + 1, entry: takeApart(event).entry, personal: null }),
  );
  expect(attendance(kept)).toMatchObject([
    { name: 'Forgotten', verifiedName: null, came: 1, rule: 'organizer' },
    { name: 'Forgotten', verifiedName: null, came: 3, admittedBy: 'Forgotten' },
  ]);
});
