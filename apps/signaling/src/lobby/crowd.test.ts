import { expect, test } from 'vitest';
import { startStack } from '../testing/stack.ts';

interface Told {
  readonly people: readonly { readonly name: string }[];
}

test('[LB-8] [LB-5] two hosts, nine who wait: the same list in order of arrival, also for a host who comes back', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const carl = await (await stack.colleague('Carl')).joins(meeting);
  const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay', 'Gil', 'Hal', 'Ida'];
  const guests: (typeof olga)[] = [];
  for (const name of names) guests.push(await stack.person(name).joins(meeting));
  const told = (host: typeof olga) =>
    (host.latest('lobby:waiting') as Told | undefined)?.people.map(({ name }) => name);
  for (const host of [olga, carl]) await expect.poll(() => told(host)).toEqual(names);

  carl.disconnect();
  const again = await carl.joins(meeting);
  await expect.poll(() => told(again)).toEqual(names);
  // One who loses their line keeps their turn; one who is admitted, denied or gone leaves a gap that closes.
  guests[3]?.disconnect();
  await again.asks('lobby:admit', { participant: guests[1]?.participant });
  await olga.asks('lobby:deny', { participant: guests[4]?.participant });
  await guests[6]?.asks('meeting:leave');
  const left = ['Ada', 'Cleo', 'Dan', 'Fay', 'Hal', 'Ida'];
  for (const host of [olga, again]) await expect.poll(() => told(host)).toEqual(left);

  await again.asks('lobby:message', { participant: null, text: 'One by one, please.' });
  await expect
    .poll(() => guests[8]?.latest('self:waiting'))
    .toMatchObject({ messages: [{ text: 'One by one, please.' }] });
  // There are nine places, Olga, Ben and both of Carl’s lines have four of them: five more by order of arrival.
  await olga.asks('lobby:admit-all');
  for (const host of [olga, again]) await expect.poll(() => told(host)).toEqual(left.slice(5));
});
