import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

const request = (forwarded?: string) =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '192.0.2.1' } }) as unknown as IncomingMessage;

test('[GW-7] the address is that of the line, whatever a header says', () => {
  expect(addressOf(request('203.0.113.9'), false)).toBe('192.0.2.1');
});

test('[GW-7] behind a proxy it is what the proxy saw, not what it was told', () => {
  expect(addressOf(request('203.0.113.9, 198.51.100.4'), true)).toBe('198.51.100.4');
  expect(addressOf(request(), true)).toBe('192.0.2.1');
});
