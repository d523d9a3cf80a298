import { afterEach, expect, test, vi } from 'vitest';
import { stateAfterEnd } from './errors.ts';

afterEach(() => void vi.unstubAllGlobals());

const track = (deviceId?: string) => ({ getSettings: () => ({ deviceId }) }) as MediaStreamTrack;
const choices = [{ id: 'desk', label: 'Desk' }];
const permission = (query: () => Promise<{ state: string }>) => vi.stubGlobal('navigator', { permissions: { query } });

test('a device that is not listed any more was unplugged; one that is has stopped', async () => {
  permission(async () => ({ state: 'granted' }));
  expect(await stateAfterEnd('microphone', { track: track('headset'), choices, wasGranted: true })).toBe('unplugged');
  expect(await stateAfterEnd('microphone', { track: track('desk'), choices, wasGranted: true })).toBe('failed');
  expect(await stateAfterEnd('microphone', { track: track(), choices, wasGranted: true })).toBe('failed');
});

test('[SI-3] leave that was taken back is that, whatever is listed', async () => {
  permission(async () => ({ state: 'denied' }));
  expect(await stateAfterEnd('camera', { track: track('headset'), choices, wasGranted: false })).toBe('refused');
});

test('[SI-3] leave that has to be asked for again was taken back, if there was any', async () => {
  permission(async () => ({ state: 'prompt' }));
  expect(await stateAfterEnd('camera', { track: track('headset'), choices: [], wasGranted: true })).toBe('refused');
  expect(await stateAfterEnd('camera', { track: track('headset'), choices, wasGranted: false })).toBe('unplugged');
});

test('a browser that does not tell of leave is taken at its devices', async () => {
  permission(() => Promise.reject(new TypeError('no such permission')));
  expect(await stateAfterEnd('camera', { track: track('headset'), choices, wasGranted: true })).toBe('unplugged');
  vi.stubGlobal('navigator', {});
  expect(await stateAfterEnd('camera', { track: track('desk'), choices, wasGranted: true })).toBe('failed');
});
