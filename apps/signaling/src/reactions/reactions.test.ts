import { ROLES } from '@foyer/domain';
import { expect, test } from 'vitest';
import { startStack } from '../testing/stack.ts';

async function room() {
  const stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  await olga.hears('self:inside');
  const [gil, gus] = [stack.person('Gil'), stack.person('Gus')];
  for (const one of [gil, gus]) {
    await one.joins(meeting);
    await one.hears('self:waiting');
  }
  await olga.asks('lobby:admit', { participant: gil.participant });
  await gil.hears('self:inside');
  return { stack, meeting, olga, gil, gus };
}

test('[RE-1] a reaction is seen by everybody inside with whose it is, and by nobody else', async () => {
  const { stack, olga, gil, gus } = await room();
  await using _ = stack;
  expect(await gil.asks('reactions:show', { reaction: 'applause' })).toMatchObject({ ok: true });
  for (const one of [olga, gil])
    expect(await one.hears('reactions:shown')).toEqual({ participant: gil.participant, reaction: 'applause' });
  await gus.asks('lobby:keep-waiting');
  expect(gus.latest('reactions:shown')).toBeUndefined();
  expect(await gus.asks('reactions:show', { reaction: 'applause' })).toMatchObject({ code: 'not-admitted' });
});

test('[RE-1] [OP-5] where the options take it from attendees, theirs is refused and hosts go on', async () => {
  const { stack, olga, gil } = await room();
  await using _ = stack;
  await olga.asks('options:change', {
    change: {
      may: {
        unmute: [...ROLES],
        screens: ['organizer', 'presenter'],
        hands: [...ROLES],
        reactions: ['organizer', 'presenter'],
      },
    },
  });
  expect(await gil.asks('reactions:show', { reaction: 'heart' })).toMatchObject({ code: 'policy-disabled' });
  expect(await olga.asks('reactions:show', { reaction: 'heart' })).toMatchObject({ ok: true });
});

test('[RE-2] a reaction is no line of the log', async () => {
  const { stack, meeting, gil } = await room();
  await using _ = stack;
  const before = (await stack.stores.meetings.log(meeting as never)).length;
  await gil.asks('reactions:show', { reaction: 'laugh' });
  expect(await stack.stores.meetings.log(meeting as never)).toHaveLength(before);
});

test.each([{ reaction: 'confetti' }, { reaction: '<b>' }, {}, { reaction: 'heart', participant: 'x'.repeat(22) }])(
  '[RE-1] what is not on the list is refused: %j',
  async (input) => {
    const { stack, gil } = await room();
    await using _ = stack;
    expect(await gil.asks('reactions:show', input)).toMatchObject({ code: 'bad-request' });
  },
);
