import { createHash } from 'node:crypto';

/** What the first entry of a chain follows. */
export const BEGINNING = '';

/**
 * The hash of an entry: over the hash before it and the entry itself, so that no entry can be changed, left out or put
 * elsewhere without every later hash being wrong.
 */
export function chained(before: string, entry: unknown): string {
  return createHash('sha256').update(before).update('\n').update(canonical(entry)).digest('base64url');
}

/** JSON with one way to write each value: members by name, no spaces. What is undefined is not there. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/** An entry as it is kept. */
export interface Link {
  /** From 1, without gaps. */
  readonly number: number;
  readonly entry: unknown;
  readonly hash: string;
}

/** Where a chain is broken: the first entry that is not what was written, or is missing. Null: nowhere. */
export function firstBroken(links: readonly Link[], { number, hash }: { number: number; hash: string } = START) {
  let [last, before] = [number, hash];
  for (const link of links) {
    if (link.number !== last + 1) return { number: last + 1, why: 'missing' } as const;
    if (link.hash !== chained(before, link.entry)) return { number: link.number, why: 'changed' } as const;
    [last, before] = [link.number, link.hash];
  }
  return null;
}

const START = { number: 0, hash: BEGINNING };
