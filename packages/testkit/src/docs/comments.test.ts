import { expect, test } from 'vitest';
import { fieldComments, partsOf } from './comments.ts';

const SOURCE = `
const seat = z.strictObject({
  /** Counted from the stage. */
  row: z.number(),
});

/** Seats. */
export const seatRequests = {
  /**
   * Takes a seat,
   * if it is free.
   */
  'seat:take': request({
    input: z.strictObject({
      /** Nobody else's. */
      place: seat,
    }),
    output: nothing,
  }),
  'seat:leave': request({ input: nothing, output: nothing }),
  /** Changes places. */
  'seat:change': request({
    /** Where from. */
    from: z.strictObject({ row: z.number() }),
    /** Where to. */
    to: z.strictObject({
      /** Counted from the door. */
      row: seat,
    }),
  }),
};
`;
const parts = new Map(partsOf(SOURCE).map((part) => [part.name, part]));

test('the comment above an entry is its purpose, in one line', () => {
  expect(parts.get('seat:take')?.purpose).toBe('Takes a seat, if it is free.');
  expect(parts.get('seat:leave')).toMatchObject({ purpose: undefined });
});

test('fields are commented where they stand, or in the constant that an entry is made of', () => {
  expect(Object.fromEntries(fieldComments(parts.get('seat:take')))).toEqual({
    place: "Nobody else's.",
    row: 'Counted from the stage.',
  });
  expect(fieldComments(parts.get('seat:leave')).size).toBe(0);
});

test('two comments for fields of one name are no comment', () => {
  expect([...fieldComments(parts.get('seat:change')).keys()]).toEqual(['from', 'to']);
});
