import { expect, test } from 'vitest';
import { en } from './en.ts';
import { fill } from './fill.ts';

function sentences(words: object): string[] {
  return Object.values(words).flatMap((word: unknown) =>
    typeof word === 'string' ? [word] : typeof word === 'object' && word !== null ? sentences(word) : [],
  );
}

const VALUES = {
  ...{ name: 'Ana', names: 'Ana', number: 2, time: '2:00', least: 1, most: 2 },
  ...{ browser: 'Firefox', system: 'Linux', where: 'Firefox on Linux' },
  ...{
    word: 'Good',
    version: 'TLSv1.3',
    cipher: 'AES',
    issuer: 'foyer',
    algorithm: 'ES256',
    key: 'k',
    reaction: 'heart',
  },
  ...{ page: 1, pages: 3, gigabytes: 0.3 },
  ...{ title: 'Weekly', day: 'Monday', date: 'today', rule: 'Every day' },
};

test('a label gets its values', () => {
  expect(fill(en.door.admitName, { name: 'Dee {x}' })).toBe('Admit Dee {x}');
});

test('no sentence is empty, and none has a brace that no value fills', () => {
  for (const sentence of sentences(en)) {
    expect(sentence.trim()).not.toBe('');
    expect(fill(sentence, VALUES)).not.toMatch(/[{}]/);
  }
});

test('the headings of the ends are those that tests and screen readers know', () => {
  expect(en.ends.denied.heading).toBe('You were not let in');
  expect(en.ends['timed-out'].heading).toBe('Nobody answered');
  expect(en.ends['meeting-ended'].heading).toBe('The meeting has ended');
  expect(en.ends.removed.heading).toBe('You were removed');
  expect(en.ends.left.heading).toBe('You left the meeting');
  expect(en.end.notFound.heading).toBe('There is no such meeting');
});
