import { expect, test } from 'vitest';
import { mayJoinByItself, type Standing } from './mayJoinByItself.ts';

const olga: Standing = {
  door: { entrance: 'straight-in', you: 'Olga' },
  asLastTime: true,
  name: 'Olga',
  devices: [{ state: 'on' }, { state: 'off' }],
};

test('[GR-1] whoever is signed in, walks in and chose so joins without a press', () => {
  expect(mayJoinByItself(olga)).toBe('yes');
});

test.each<[string, Partial<Standing>]>([
  ['who did not choose so', { asLastTime: false }],
  ['a guest', { door: { entrance: 'straight-in', you: null } }],
  ['who would wait', { door: { entrance: 'lobby', you: 'Olga' } }],
  ['who was denied', { door: { entrance: 'denied', you: 'Olga' } }],
  ['without a name', { name: ' ' }],
  ['whose microphone of last time is not there', { devices: [{ state: 'absent' }, { state: 'on' }] }],
  ['whose browser refuses', { devices: [{ state: 'on' }, { state: 'refused' }] }],
])('[GR-1] nobody else: %s', (_, more) => {
  expect(mayJoinByItself({ ...olga, ...more })).toBe('no');
});

test('[GR-1] not before the devices are as last time', () => {
  expect(mayJoinByItself({ ...olga, devices: [{ state: 'starting' }, { state: 'on' }] })).toBe('not-yet');
});
