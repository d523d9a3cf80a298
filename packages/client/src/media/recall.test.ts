import { expect, test } from 'vitest';
import { recall } from './recall.ts';

const headset = { id: 'h', label: 'Headset' };
const desk = { id: 'd', label: 'Desk' };

test('[GR-2] a device is found again by its id, whatever it is called by now', () => {
  expect(recall(headset, [desk, { id: 'h', label: 'Headset (2)' }])).toEqual({ id: 'h', label: 'Headset (2)' });
});

test('[GR-2] and by its label, where the browser has given it another id', () => {
  expect(recall(headset, [desk, { id: 'other', label: 'Headset' }])).toEqual({ id: 'other', label: 'Headset' });
});

test('[GR-2] one that is not there is gone: another is not taken for it', () => {
  expect(recall(headset, [desk])).toBe('gone');
});

test('[GR-2] before a browser says what its devices are called, nobody knows', () => {
  expect(recall(headset, [])).toBe('unknown');
  expect(recall(headset, [{ id: 'd', label: '' }])).toBe('unknown');
});

test('[GR-2] the standard device is the one it was, not whichever is the standard today', () => {
  const kept = { id: 'default', label: 'Default - Headset' };
  expect(recall(kept, [{ id: 'default', label: 'Default - Headset' }, headset])).toMatchObject({ id: 'default' });
  expect(recall(kept, [{ id: 'default', label: 'Default - Desk' }, desk, headset])).toEqual(headset);
  expect(recall(kept, [{ id: 'default', label: 'Default - Desk' }, desk])).toBe('gone');
});
