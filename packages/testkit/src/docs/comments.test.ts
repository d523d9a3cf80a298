import { expect, test } from 'vitest';
import { fieldComments, partsOf, purposeOf } from './comments.ts';

const SOURCE = `
/** A place to sit. */
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
  'seat:given': notice(seat),
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
  expect(purposeOf(parts.get('seat:take'))).toBe('Takes a seat, if it is free.');
  expect(purposeOf(parts.get('seat:given'))).toBe('A place to sit.');
  expect(purposeOf(parts.get('seat:leave'))).toBeUndefined();
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
