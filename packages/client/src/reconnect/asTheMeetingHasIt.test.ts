import { expect, test } from 'vitest';
import { asTheMeetingHasIt } from './asTheMeetingHasIt.ts';

const on =
  (...devices: string[]) =>
  (device: string) =>
    devices.includes(device);

test('[RC-3] whoever was muted while away stays muted', () => {
  const me = { microphone: false, camera: true };
  expect(asTheMeetingHasIt(me, on('microphone', 'camera'))).toEqual({ silence: ['microphone'], tell: [] });
});

test('what was switched off while away, or is gone after a reload, is told', () => {
  expect(asTheMeetingHasIt({ microphone: true, camera: true }, on())).toEqual({
    silence: [],
    tell: ['microphone', 'camera'],
  });
});

test('where both agree nothing happens, and a camera switched on meanwhile is sent', () => {
  expect(asTheMeetingHasIt({ microphone: true, camera: false }, on('microphone', 'camera'))).toEqual({
    silence: [],
    tell: [],
  });
});
