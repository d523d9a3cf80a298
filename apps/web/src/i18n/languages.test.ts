import { expect, test } from 'vitest';
import { chooseLanguage } from './languages.ts';

test.each([
  ['what was chosen comes first', 'ar', ['de-AT'], 'ar', 'ar'],
  ['with its region, where the browser knows one', 'de', ['en-GB', 'de-AT'], 'de', 'de-AT'],
  ['then the first that people read', null, ['fr-FR', 'de-CH', 'en'], 'de', 'de-CH'],
  ['numbers and days are those of where people are', null, ['ar-EG'], 'ar', 'ar-EG'],
  ['then English', null, ['fr', 'ja'], 'en', 'en'],
  ['whatever is kept that is no language is nothing', 'klingon', ['de'], 'de', 'de'],
  ['what a prototype has is no language', null, ['constructor'], 'en', 'en'],
  ['what no standard knows is left out', null, ['de_DE@posix', 'de-DE@posix'], 'de', 'de'],
])('[LG-1] %s', (_, kept, preferred, language, locale) => {
  expect(chooseLanguage({ kept, preferred })).toEqual({ language, locale });
});
