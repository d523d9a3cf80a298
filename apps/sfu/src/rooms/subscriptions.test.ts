import type { ParticipantId } from '@foyer/protocol/sfu';
import { expect, test } from 'vitest';
import { subscriptionChange } from './subscriptions.ts';

const [ann, bob] = ['ann', 'bob'] as ParticipantId[] as [ParticipantId, ParticipantId];
const offers = [
  { owner: ann, producer: 'ann-camera' },
  { owner: bob, producer: 'bob-camera' },
];

test('[MD-3] everybody else is taken, oneself never', () => {
  expect(subscriptionChange(ann, { offers, has: new Set() })).toEqual({ take: ['bob-camera'], drop: [] });
});

test('what is taken already is left alone, what is no longer offered is dropped', () => {
  expect(subscriptionChange(ann, { offers, has: new Set(['bob-camera', 'gone']) })).toEqual({
    take: [],
    drop: ['gone'],
  });
});
