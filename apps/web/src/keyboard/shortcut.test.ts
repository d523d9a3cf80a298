import { expect, test } from 'vitest';
import { KEYS, type Press, shortcutOf } from './shortcut.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  ...more,
});
const around = { use: true, typing: false, open: false };

test.each(Object.entries(KEYS))('%s is %s, with caps lock as well', (shortcut, key) => {
  expect(shortcutOf(press(key), around)).toBe(shortcut);
  expect(shortcutOf(press(key.toUpperCase()), around)).toBe(shortcut);
});

test.each([
  ['with Control', press('m', { ctrlKey: true }), around],
  ['with Command', press('m', { metaKey: true }), around],
  ['with Alt', press('m', { altKey: true }), around],
  ['held down', press('m', { repeat: true }), around],
  ['in the middle of a character', press('m', { isComposing: true }), around],
  ['while one types', press('m'), { ...around, typing: true }],
  ['while a menu is open', press('m'), { ...around, open: true }],
  ['switched off', press('m'), { ...around, use: false }],
  ['switched off, the list of them too', press('?'), { ...around, use: false }],
  ['another key', press('x'), around],
])('nothing happens %s', (_, pressed, there) => {
  expect(shortcutOf(pressed, there)).toBeNull();
});
