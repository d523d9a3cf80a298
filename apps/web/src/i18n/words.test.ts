import { expect, test } from 'vitest';
import { desk as arDesk } from './ar.desk.ts';
import { inside as arInside } from './ar.inside.ts';
import { ar } from './ar.ts';
import { desk as deDesk } from './de.desk.ts';
import { inside as deInside } from './de.inside.ts';
import { de } from './de.ts';
import { desk as enDesk } from './en.desk.ts';
import { inside as enInside } from './en.inside.ts';
import { en } from './en.ts';
import { fill } from './fill.ts';
import { LANGUAGES, type Language } from './languages.ts';

const CATALOGUES: Record<Language, object> = {
  en: { ...en, ...enInside, ...enDesk },
  de: { ...de, ...deInside, ...deDesk },
  ar: { ...ar, ...arInside, ...arDesk },
};
const others = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en');
const RULES: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

type Said = string | Readonly<Record<string, string>>;

/** Every sentence by its path; one about a number is one sentence, with its forms. */
function sentences(words: object, path = ''): Map<string, Said> {
  return new Map(
    Object.entries(words).flatMap(([key, word]: [string, unknown]): [string, Said][] => {
      const here = path === '' ? key : `${path}.${key}`;
      if (typeof word === 'string') return [[here, word]];
      if (typeof word !== 'object' || word === null) return [];
      return isCounted(word) ? [[here, word]] : [...sentences(word, here)];
    }),
  );
}

function isCounted(word: object): word is Readonly<Record<string, string>> {
  return 'one' in word && 'other' in word && Object.keys(word).every((key) => RULES.includes(key));
}

const formsOf = (said: Said) => (typeof said === 'string' ? { other: said } : said);
const placesIn = (sentence = '') => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();

test.each(others)('[LG-2] %s says everything that English says, and nothing else', (language) => {
  expect([...sentences(CATALOGUES[language]).keys()]).toEqual(
    expect.arrayContaining([...sentences(CATALOGUES.en).keys()].toSorted()),
  );
  expect(sentences(CATALOGUES[language]).size).toBe(sentences(CATALOGUES.en).size);
});

test.each(others)('[LG-2] %s has the same places in every sentence as English', (language) => {
  const english = sentences(CATALOGUES.en);
  for (const [path, said] of sentences(CATALOGUES[language]))
    expect(placesIn(formsOf(said)['other']), `${language}: ${path}`).toEqual(
      placesIn(formsOf(english.get(path) ?? '')['other']),
    );
});

test.each(Object.keys(LANGUAGES) as Language[])('[LG-2] %s has each plural that it needs, and no other', (language) => {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
  const counted = [...sentences(CATALOGUES[language])].filter(([, said]) => typeof said !== 'string');
  expect(counted.length).toBeGreaterThan(15);
  for (const [path, said] of counted) {
    const forms = formsOf(said);
    expect(Object.keys(forms).toSorted(), `${language}: ${path}`).toEqual(needed);
    const places = placesIn(forms['other']);
    for (const [rule, sentence] of Object.entries(forms)) {
      // None, one and two can be said in words; every other number stands there.
      const mayOmit = ['zero', 'one', 'two'].includes(rule);
      const found = placesIn(sentence);
      expect(mayOmit ? places : found, `${language}: ${path}.${rule}`).toEqual(
        mayOmit ? expect.arrayContaining(found) : places,
      );
    }
  }
});

test.each(Object.keys(LANGUAGES) as Language[])('%s: no sentence is empty', (language) => {
  for (const [path, said] of sentences(CATALOGUES[language]))
    for (const sentence of Object.values(formsOf(said))) expect(sentence.trim(), path).not.toBe('');
});

test('no heading of German or Arabic is still the English one', () => {
  for (const language of others) {
    const english = sentences(CATALOGUES.en);
    const same = [...sentences(CATALOGUES[language])].filter(
      ([path, said]) => typeof said === 'string' && /^\w+ \w+ /.test(said) && said === english.get(path),
    );
    expect(same, language).toEqual([]);
  }
});

test('a label gets its values', () => {
  expect(fill(en.door.admitName, { name: 'Dee {x}' })).toBe('Admit Dee {x}');
});

test('[NM-3] a name in another script turns nothing around that stands beside it', () => {
  expect(fill(en.door.admitName, { name: 'دانة' })).toBe('Admit \u2068دانة\u2069');
});

test('the headings of the ends are those that tests and screen readers know', () => {
  expect(en.ends.denied.heading).toBe('You were not let in');
  expect(en.ends['timed-out'].heading).toBe('Nobody answered');
  expect(en.ends['meeting-ended'].heading).toBe('The meeting has ended');
  expect(en.ends.removed.heading).toBe('You were removed');
  expect(en.ends.left.heading).toBe('You left the meeting');
  expect(en.end.notFound.heading).toBe('There is no such meeting');
});
