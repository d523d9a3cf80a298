import { expect, test } from 'vitest';
import type { Person } from '../meeting/meeting.ts';
import { account, id, meetingOf, person } from '../testing.ts';
import { lookalikes } from './lookalikes.ts';
import { skeleton } from './skeleton.ts';

test.each([
  ['Olga', 'olga'],
  ['Olga', 'ОLGА'],
  ['Olga', 'Оlgа'],
  ['Olga', '0lga'],
  ['Olga', 'OIga'],
  ['Olga', 'O1ga'],
  ['Olga', 'Ólgà'],
  ['Olga', ' O l g a .'],
  ['Olga', '𝓞𝓵𝓰𝓪'],
  ['Olga', 'Ｏｌｇａ'],
  ['Martin', 'Rnartin'],
  ['Martin', 'Маrtin'],
  ['Walter', 'VValter'],
  ['Paul', 'Рaul'],
  ['Sophie', 'Ѕoрhіe'],
  ['Иван', 'Ивaн'],
  ['Νίκος', 'Nίκος'],
])('[NM-1] “%s” and “%s” look alike', (one, other) => {
  expect(skeleton(other)).toBe(skeleton(one));
});

test.each([
  ['Olga', 'Helga'],
  ['Ann', 'Anna'],
  ['Иван', 'Ивана'],
  ['李', '王'],
  ['!', '?'],
])('[NM-1] “%s” and “%s” do not', (one, other) => {
  expect(skeleton(other)).not.toBe(skeleton(one));
});

const base = meetingOf({ organizer: ['olga'] });
const inside = (who: Person) => ({ ...base.inside.get(id('olga')), ...who, role: 'attendee' }) as never;
const waits = (who: Person) => ({ ...who, rule: 'level', since: 0, until: 1, told: null, away: null }) as never;
function marked({ within = [], without = [] }: { within?: readonly Person[]; without?: readonly Person[] }) {
  return lookalikes({
    ...base,
    inside: new Map([...base.inside, ...within.map((who) => [who.id, inside(who)] as const)]),
    waiting: new Map(without.map((who) => [who.id, waits(who)])),
  });
}
const called = (name: string, who: Person): Person => ({ ...who, name });

test('[NM-1] a guest with the organizer’s name is marked, waiting or inside', () => {
  const gil = called('Оlga', person('gil'));
  expect(marked({ without: [gil] })).toEqual(new Map([[id('gil'), 'olga']]));
  expect(marked({ within: [gil] })).toEqual(new Map([[id('gil'), 'olga']]));
});

test('[NM-1] also while the organizer is not here', () => {
  const gil = called('OLGA', person('gil'));
  const without = { ...base, inside: new Map(), waiting: new Map([[gil.id, waits(gil)]]) };
  expect(lookalikes(without)).toEqual(new Map([[id('gil'), 'olga']]));
});

test('[NM-1] a guest with a colleague’s name is marked while the colleague is inside', () => {
  const ann = { ...person('ann', { signedIn: true }), name: 'Ann', verifiedName: 'Ann Lee' };
  const [shown, proven] = [called('Аnn', person('gil')), called('ann lee', person('gus'))];
  expect(marked({ within: [ann], without: [shown, proven] })).toEqual(
    new Map([
      [id('gil'), 'Ann'],
      [id('gus'), 'Ann'],
    ]),
  );
  expect(marked({ without: [shown, proven] })).toEqual(new Map());
});

test('[NM-1] whoever is really called so is not marked: two colleagues of one name, and one person in two tabs', () => {
  const second = {
    ...person('second', { signedIn: true }),
    name: 'olga',
    verifiedName: 'Olga',
    account: account('second'),
  };
  const tab = { ...person('tab', { signedIn: true }), name: 'The Olga', account: account('olga') };
  expect(marked({ within: [second, tab] })).toEqual(new Map());
});

test('[NM-1] a colleague who takes another’s name is marked, too', () => {
  const ann = called('Olga', person('ann', { signedIn: true }));
  expect(marked({ within: [ann] })).toEqual(new Map([[id('ann'), 'olga']]));
});

test('[NM-1] guests with one name among themselves are not: nobody has proven it', () => {
  expect(marked({ within: [called('Gil', person('gil'))], without: [called('Gil', person('gus'))] })).toEqual(
    new Map(),
  );
});
