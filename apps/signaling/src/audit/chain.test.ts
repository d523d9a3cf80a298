import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BEGINNING, canonical, chained, firstBroken, type Link } from './chain.ts';

function linksOf(entries: readonly unknown[]): Link[] {
  let hash = BEGINNING;
  return entries.map((entry, index) => {
    hash = chained(hash, entry);
    return { number: index + 1, entry, hash };
  });
}

test('[ST-3] the same value is written the same way, however it was put together', () => {
  expect(canonical({ b: [1, { d: null, c: 'é"' }], a: undefined, e: true })).toBe(
    '{"b":[1,{"c":"é\\"","d":null}],"e":true}',
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonical(value));
    }),
  );
});

test('[ST-3] whatever is changed, left out, moved or put in between is found, and the first of it is named', () => {
  const links = linksOf([{ type: 'a' }, { type: 'b' }, { type: 'c' }, { type: 'd' }]);
  expect(firstBroken(links)).toBeNull();
  expect(firstBroken(links.with(2, { ...links[2], entry: { type: 'x' } } as Link))).toEqual({
    number: 3,
    why: 'changed',
  });
  expect(firstBroken(links.toSpliced(1, 1))).toEqual({ number: 2, why: 'missing' });
  expect(firstBroken(links.toSpliced(1, 1).map((link, index) => ({ ...link, number: index + 1 })))).toEqual({
    number: 2,
    why: 'changed',
  });
  const [a, b, c, d] = links as [Link, Link, Link, Link];
  expect(firstBroken([a, { ...c, number: 2 }, { ...b, number: 3 }, d])).toEqual({ number: 2, why: 'changed' });
});

test('[ST-3] a chain is looked at from where one was, too', () => {
  const links = linksOf([{ type: 'a' }, { type: 'b' }, { type: 'c' }]);
  const [first] = links as [Link];
  expect(firstBroken(links.slice(1), first)).toBeNull();
  expect(firstBroken(links.slice(2), first)).toEqual({ number: 2, why: 'missing' });
});
