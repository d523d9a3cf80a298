import { expect, test } from 'vitest';
import { addressOf } from './addressOf.ts';

const id = 'AbCdEfGhIjKlMnOpQrStU_';

test.each([
  [id, `/m/${id}`],
  [`  ${id} `, `/m/${id}`],
  [`https://meet.example.org/m/${id}`, `/m/${id}`],
  [`https://meet.example.org/m/${id}#k=KEY `, `/m/${id}#k=KEY`],
  ['', null],
  ['hello', null],
  ['https://meet.example.org/', null],
])('"%s" leads to %s', (text, address) => {
  expect(addressOf(text)).toBe(address);
});
