import { expect, test } from 'vitest';
import { siteOf } from './site.ts';

test.each([
  ['https://meet.example.org', 'meet.example.org'],
  ['https://meet.example.org:8443', 'meet.example.org'],
  ['http://localhost:3000', 'localhost'],
  ['http://meet.example.org', null],
  ['https://192.0.2.7', null],
  ['https://[2001:db8::1]', null],
  ['http://127.0.0.1:3000', null],
])('[PK-1] at %s passkeys belong to %s', (url, id) => {
  expect(siteOf(new URL(url))?.id ?? null).toBe(id);
});
