/** A part of a flat buffer, and what it refers to. Numbers are little-endian; references only lead forward. */
export type Part =
  /** By the number of each field. */
  | { readonly is: 'table'; readonly fields: ReadonlyMap<number, Field> }
  | { readonly is: 'references'; readonly to: readonly Target[] }
  /** A vector or a text; `unit`: the size of one element, in bytes. */
  | { readonly is: 'values'; readonly bytes: Uint8Array; readonly unit: number };

type Field = { readonly byte: number } | { readonly word: number } | { readonly to: Target };

/** A part, or what stands already so many bytes behind the beginning of what follows. */
export type Target = Part | number;

export const table = (fields: Readonly<Record<number, Field>>): Part => ({
  is: 'table',
  fields: new Map(Object.entries(fields).map(([number, field]) => [Number(number), field])),
});
export const references = (...to: readonly Target[]): Part => ({ is: 'references', to });
export const text = (said: string): Part => ({
  is: 'values',
  // A text ends with a zero that its length does not count.
  bytes: new TextEncoder().encode(said),
  unit: 1,
});
export const floats = (...values: readonly number[]): Part => ({
  is: 'values',
  bytes: new Uint8Array(new Float32Array(values).buffer),
  unit: 4,
});
export const bytes = (given: Uint8Array): Part => ({ is: 'values', bytes: given, unit: 1 });

/** What data of any kind may be aligned to. */
const ALIGNED = 16;

/**
 * Writes a flat buffer (https://flatbuffers.dev/internals/), with `identifier` of four letters, and puts `after` behind it, to
 * which its numbers refer: what stands there keeps its own references, since all of them are relative.
 */
export function flatBuffer(root: Part, identifier: string, after: Uint8Array = new Uint8Array()): Uint8Array {
  const written: number[] = [];
  const open: { readonly at: number; readonly to: Target }[] = [];
  const word = (value: number) => written.push(value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24);
  const half = (value: number) => written.push(value & 255, (value >> 8) & 255);
  const align = (unit: number) => {
    while (written.length % unit !== 0) written.push(0);
  };
  const refer = (to: Target) => {
    open.push({ at: written.length, to });
    word(0);
  };

  const writeTable = (fields: ReadonlyMap<number, Field>) => {
    const last = Math.max(-1, ...fields.keys());
    align(4);
    const shape = written.length;
    half(4 + 2 * (last + 1));
    half(4 + 4 * fields.size);
    // Every field has four bytes, also one that needs a single one.
    const order = [...fields.keys()];
    for (let number = 0; number <= last; number++) half(fields.has(number) ? 4 + 4 * order.indexOf(number) : 0);
    align(4);
    const at = written.length;
    word(at - shape);
    for (const field of fields.values()) {
      if ('to' in field) refer(field.to);
      else word('byte' in field ? field.byte : field.word);
    }
    return at;
  };

  const write = (part: Part): number => {
    if (part.is === 'table') return writeTable(part.fields);
    // The length stands before the values, which are what is to be aligned.
    const isData = part.is === 'values' && part.unit === 1;
    align(4);
    while (isData && (written.length + 4) % ALIGNED !== 0) word(0);
    const at = written.length;
    if (part.is === 'references') {
      word(part.to.length);
      for (const to of part.to) refer(to);
    } else {
      word(part.bytes.length / part.unit);
      for (const byte of part.bytes) written.push(byte);
      written.push(0);
    }
    return at;
  };

  refer(root);
  for (const letter of identifier) written.push(letter.charCodeAt(0));
  const places = new Map<Part, number>();
  const behind: typeof open = [];
  for (let next = open.shift(); next; next = open.shift()) {
    if (typeof next.to === 'number') behind.push(next);
    else {
      const place = places.get(next.to) ?? write(next.to);
      places.set(next.to, place);
      patch(written, next.at, place);
    }
  }
  align(ALIGNED);
  const head = written.length;
  for (const { at, to } of behind) if (typeof to === 'number') patch(written, at, head + to);
  const whole = new Uint8Array(head + after.length);
  whole.set(written);
  whole.set(after, head);
  return whole;
}

function patch(written: number[], at: number, place: number): void {
  const offset = place - at;
  for (let byte = 0; byte < 4; byte++) written[at + byte] = (offset >> (8 * byte)) & 255;
}
