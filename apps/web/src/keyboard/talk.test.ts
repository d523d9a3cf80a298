import fc from 'fast-check';
import { expect, test } from 'vitest';
import { step, type Talk, type TalkEvent } from './talk.ts';

const down = { type: 'down', free: true, repeat: false } as const;
const after = (...events: readonly TalkEvent[]) =>
  events.reduce<{ talk: Talk; microphone: string[] }>(
    ({ talk, microphone }, event) => {
      const next = step(talk, event);
      return { talk: next.talk, microphone: [...microphone, ...(next.microphone ? [next.microphone] : [])] };
    },
    { talk: 'idle', microphone: [] },
  ).microphone;

test('held, the microphone is on for as long as the key is down', () => {
  expect(after(down, { type: 'held' })).toEqual(['on']);
  expect(after(down, { type: 'held' }, { type: 'up' })).toEqual(['on', 'off']);
});

test('a short press is what it always was', () => {
  expect(after(down, { type: 'up' }, { type: 'held' })).toEqual([]);
  expect(step('pressed', { type: 'up' }).consumed).toBe(false);
});

test('the key that ended talking presses nothing', () => {
  expect(step('talking', { type: 'up' })).toEqual({ talk: 'idle', microphone: 'off', consumed: true });
});

test('where one types, or something lies over the page, nothing happens', () => {
  expect(after({ ...down, free: false }, { type: 'held' })).toEqual([]);
});

test('whoever turns to another window is muted: nobody would hear of the key', () => {
  expect(after(down, { type: 'held' }, { type: 'away' })).toEqual(['on', 'off']);
});

test('whatever happens, on and off alternate, and it ends off once the key is up', () => {
  const event: fc.Arbitrary<TalkEvent> = fc.oneof(
    fc.record({ type: fc.constant('down' as const), free: fc.boolean(), repeat: fc.boolean() }),
    fc.constantFrom<TalkEvent>({ type: 'held' }, { type: 'up' }, { type: 'away' }),
  );
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const said = after(...events, { type: 'up' });
      expect(said).toEqual(said.map((_, at) => (at % 2 === 0 ? 'on' : 'off')));
      expect(said.length % 2).toBe(0);
    }),
  );
});
