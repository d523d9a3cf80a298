import { expect, test } from 'vitest';
import { payloadOf } from './watcher.ts';

const packet = (first: number, rest: string) =>
  Buffer.concat([Buffer.from([first]), Buffer.alloc(11), Buffer.from(rest.replaceAll(' ', ''), 'hex')]);
const payload = (first: number, rest: string) => payloadOf(packet(first, rest)).toString('hex');

test('a payload is what is behind sources and extensions, and before what fills up', () => {
  expect(payload(0x80, 'aabb')).toBe('aabb');
  expect(payload(0x81, '00000001 aabb')).toBe('aabb');
  expect(payload(0x91, '00000001 bede0001 10800000 aabb')).toBe('aabb');
  expect(payload(0xa0, 'aabb 000003')).toBe('aabb');
});

test('a packet that is nothing but filling, or is cut short, has none', () => {
  expect(payload(0xa0, '00000004')).toBe('');
  expect(payload(0x90, 'bede')).toBe('');
  expect(payload(0x90, 'bede0009')).toBe('');
});
