import { expect, test } from 'vitest';
import { ME, person } from '../../gallery/people.ts';
import { choiceOf, lasting, speakerNow } from './choice.ts';

const [me, bo, cy] = [
  person({ id: ME, name: 'Ana' }),
  person({ id: 'bo', name: 'Bo' }),
  person({ id: 'cy', name: 'Cy' }),
];
const sharing = (...who: (typeof me)[]) => ({
  me: ME,
  people: [me, bo, cy].map((one) => ({ ...one, screen: who.includes(one) })),
});
const screen = (one: typeof me) => ({ participant: one.id, source: 'screen' }) as const;
const camera = (one: typeof me) => ({ participant: one.id, source: 'camera' }) as const;

test('without a screen, or with one’s own alone, there is nothing to choose', () => {
  for (const around of [sharing(), sharing(me)])
    expect(choiceOf(camera(bo), around)).toEqual({ swap: null, screens: [] });
});

test('one screen can be swapped with whoever speaks', () => {
  expect(choiceOf(screen(bo), sharing(bo))).toEqual({ swap: 'speaker', screens: [] });
  expect(choiceOf(camera(cy), sharing(bo))).toEqual({ swap: 'screen', screens: [] });
});

test('of several screens one can be chosen', () => {
  expect(choiceOf(screen(cy), sharing(bo, cy)).screens).toEqual([
    { id: 'bo', name: 'Bo', on: false },
    { id: 'cy', name: 'Cy', on: true },
  ]);
});

test('a wish ends with the screens, so that the next one comes by itself', () => {
  expect(lasting('speaker', sharing(bo))).toBe('speaker');
  expect(lasting('speaker', sharing())).toBe('auto');
  expect(lasting(screen(bo), sharing(bo, cy))).toEqual(screen(bo));
  expect(lasting(screen(bo), sharing(cy))).toBe('auto');
});

test('the one place names whoever the node heard last, as long as they speak', () => {
  const heard = { people: [me, bo, cy], focus: { stage: null, speaker: bo.id, fewer: false } };
  expect(speakerNow({ ...heard, speaking: [cy.id, bo.id] })).toBe('Bo');
  expect(speakerNow({ ...heard, speaking: [cy.id] })).toBeNull();
  expect(speakerNow({ ...heard, speaking: [cy.id], focus: { stage: null, speaker: null, fewer: false } })).toBeNull();
});
