import { expect, test } from 'vitest';
import { isFit, normalized } from './fitness.ts';

const olga = { name: 'Olga Öst', mail: 'o.lindqvist@example.org' };

test.each([
  'correct horse battery',
  'Zwölf Boxkämpfer',
  '🐎🔋🪡✅🐎🔋🪡✅🐴🚲',
  'tr0ub4dor&3x',
  'x7'.repeat(99) + 'abcd'.slice(0, 2),
])('[AC-6] “%s” is fit when it is long enough and has enough in it', (password) => {
  expect(isFit(password, olga)).toBe(Array.from(password).length >= 10 && new Set(password).size >= 5);
});

test.each([
  ['too short', 'x7!kP2m&q'],
  ['too long', `abcdefgh${'x'.repeat(193)}`],
  ['hardly anything in it', 'abababababab'],
  ['the first that others try', 'Password2024!'],
  ['keys in a row', 'qwertyuiop'],
  ['digits in a row', '1234567890'],
  ['their own name', 'OlgaOlga2024'],
  ['their own name, as it is spelt', 'olgaöst!!'.padEnd(10, '!')],
  ['their own address', 'lindqvist2024'],
  ['where their address is', 'example.org1'],
])('[AC-6] %s is not fit', (_, password) => {
  expect(isFit(password, olga)).toBe(false);
});

test('[AC-6] the same letters are the same password, however they are typed', () => {
  expect(normalized('Zwo\u0308lf Ka\uFB03n')).toBe(normalized('Zwölf Kaffin'));
});
