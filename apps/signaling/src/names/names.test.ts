import { expect, test } from 'vitest';
import { startStack } from '../testing/stack.ts';

interface Told {
  readonly name: string;
  readonly lookalike: string | null;
}

test('[NM-1] hosts see at the door whose name a guest’s looks like', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  await stack.person('Оlga').joins(meeting);
  const told = () => (olga.latest('lobby:waiting') as { people: Told[] } | undefined)?.people;
  await expect.poll(told).toMatchObject([{ name: 'Оlga', lookalike: 'Olga' }]);
});

test('[NM-1] when a colleague comes in, a guest inside who is called the same is marked from then on, and not after', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const guest = await stack.person('ANN').joins(meeting);
  await olga.asks('lobby:admit', { participant: guest.participant });
  const roster = async () => ((await olga.asks('roster:read')).data as { people: Told[] }).people;
  expect(await roster()).toMatchObject([{ name: 'Olga' }, { name: 'ANN', lookalike: null }]);

  const ann = await (await stack.colleague('Ann')).joins(meeting);
  expect(await roster()).toMatchObject([{}, { name: 'ANN', lookalike: 'Ann' }, { name: 'Ann', lookalike: null }]);
  // Changes that follow quickly go together.
  stack.clock.advance(250);
  await expect
    .poll(() => olga.latest('roster:changed'))
    .toMatchObject({
      put: expect.arrayContaining([expect.objectContaining({ name: 'ANN', lookalike: 'Ann' })]) as unknown,
    });
  await ann.asks('meeting:leave');
  expect(await roster()).toMatchObject([{}, { name: 'ANN', lookalike: null }]);
});
