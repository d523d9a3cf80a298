import type { MeetingId, ParticipantId } from '@foyer/domain';
import { FakeClock } from '@foyer/server-kit/testing';
import { expect, test } from 'vitest';
import { memoryLineages } from './store.memory.ts';
import { ReconnectTokens } from './tokens.ts';

test('those who are gone are forgotten when somebody joins, and looked for once a minute', async () => {
  const clock = new FakeClock();
  const store = memoryLineages();
  const looks: number[] = [];
  const forget = (now: number) => {
    looks.push(now);
    return store.forget(now);
  };
  const tokens = new ReconnectTokens({ ...store, forget }, clock);
  const joins = (name: string) =>
    tokens.first({ meeting: 'm' as MeetingId, participant: name as ParticipantId, key: { x: '', y: '' } });

  await joins('gil');
  await joins('ann');
  expect(looks).toHaveLength(1);
  clock.advance(60_001);
  await joins('eve');
  await joins('gus');
  expect(looks).toHaveLength(2);
});
