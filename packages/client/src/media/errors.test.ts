import { afterEach, expect, test, vi } from 'vitest';
import { stateAfterEnd } from './errors.ts';

afterEach(() => void vi.unstubAllGlobals());

const track = (deviceId?: string) => ({ getSettings: () => ({ deviceId }) }) as MediaStreamTrack;
const choices = [{ id: 'desk', label: 'Desk' }];
const permission = (query: () => Promise<{ state: string }>) => vi.stubGlobal('navigator', { permissions: { query } });

test('a device that is not listed any more was unplugged; one that is has stopped', async () => {
  permission(async () => ({ state: 'granted' }));
  expect(await stateAfterEnd('microphone', { track: track('headset'), choices })).toBe('unplugged');
  expect(await stateAfterEnd('microphone', { track: track('desk'), choices })).toBe('failed');
  expect(await stateAfterEnd('microphone', { track: track(), choices })).toBe('failed');
});

test('leave that was taken back is that, whatever is listed', async () => {
  permission(async () => ({ state: 'denied' }));
  expect(await stateAfterEnd('camera', { track: track('headset'), choices })).toBe('refused');
});

test('a browser that does not tell of leave is taken at its devices', async () => {
  permission(() => Promise.reject(new TypeError('no such permission')));
  expect(await stateAfterEnd('camera', { track: track('headset'), choices })).toBe('unplugged');
  vi.stubGlobal('navigator', {});
  expect(await stateAfterEnd('camera', { track: track('desk'), choices })).toBe('failed');
});
