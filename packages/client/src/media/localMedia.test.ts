import type { Device } from '@foyer/domain';
import { afterEach, expect, test, vi } from 'vitest';
import type { SourceView } from '../session/view.ts';
import type { DeviceMemory, RememberedDevice } from './deviceMemory.ts';
import { LocalMedia } from './localMedia.ts';

afterEach(() => void vi.unstubAllGlobals());

const KINDS = { microphone: 'audioinput', camera: 'videoinput' } as const;
const HEADSET = { device: 'microphone', id: 'h', label: 'Headset' } as const;
const DESK = { device: 'microphone', id: 'd', label: 'Desk' } as const;
const WEBCAM = { device: 'camera', id: 'w', label: 'Webcam' } as const;

class FakeTrack extends EventTarget {
  enabled = true;
  readonly id: string;
  isStopped = false;
  constructor(id: string) {
    super();
    this.id = id;
  }
  stop() {
    this.isStopped = true;
  }
  getSettings = () => ({ deviceId: this.id });
}

interface Given {
  readonly plugged: readonly { readonly device: Device; readonly id: string; readonly label: string }[];
  readonly remembered?: Partial<Record<Device, RememberedDevice>>;
  /** Labels, and ids, are told only once the person has said yes. */
  readonly asks?: boolean;
  readonly isLive?: boolean;
}

/** A browser with these devices plugged in. */
function browser({ plugged, remembered = {}, asks = false, isLive = false }: Given) {
  let now = plugged;
  let answer: 'prompt' | 'granted' | 'denied' = asks ? 'prompt' : 'granted';
  const changes = new EventTarget();
  const mediaDevices = Object.assign(new EventTarget(), {
    enumerateDevices: async () =>
      now.map(({ device, id, label }) => ({
        kind: KINDS[device],
        deviceId: answer === 'granted' ? id : '',
        label: answer === 'granted' ? label : '',
      })),
    async getUserMedia(wanted: Record<'audio' | 'video', { deviceId?: { exact: string } } | false>) {
      if (answer === 'denied') throw new DOMException('no', 'NotAllowedError');
      answer = 'granted';
      const take = (device: Device, want: { deviceId?: { exact: string } } | false) => {
        if (!want) return [];
        const all = now.filter((one) => one.device === device);
        const one = want.deviceId ? all.find(({ id }) => id === want.deviceId?.exact) : all[0];
        if (!one) throw new DOMException('no such device', 'OverconstrainedError');
        return [new FakeTrack(one.id)];
      };
      const [audio, video] = [take('microphone', wanted.audio), take('camera', wanted.video)];
      return { getTracks: () => [...audio, ...video], getAudioTracks: () => audio, getVideoTracks: () => video };
    },
  });
  const query = async () => ({
    get state() {
      return answer;
    },
    addEventListener: (_: string, listener: () => void) => changes.addEventListener('change', listener),
    removeEventListener: (_: string, listener: () => void) => changes.removeEventListener('change', listener),
  });
  vi.stubGlobal('navigator', { mediaDevices, permissions: { query } });

  const views = {} as Record<Device, SourceView>;
  const asking: boolean[] = [];
  const written: unknown[] = [];
  const memory: DeviceMemory = {
    read: (device) =>
      (device === 'loudspeaker' ? undefined : remembered[device]) ?? { used: null, on: true, effect: false },
    write: (device, change) => void written.push([device, change]),
  };
  const media = new LocalMedia({
    onView: (device, view) => void Object.assign(views, { [device]: view }),
    onAsking: (is) => void asking.push(is),
    isLive: () => isLive,
    memory,
  });
  return {
    ...{ media, views, asking, written },
    plugs: (...devices: Given['plugged']) => {
      now = devices;
      mediaDevices.dispatchEvent(new Event('devicechange'));
    },
    says: (next: 'granted' | 'denied') => {
      answer = next;
      changes.dispatchEvent(new Event('change'));
    },
    taken: (device: Device) => (media.track(device) as unknown as FakeTrack | null)?.id,
  };
}
const remembered = { microphone: { used: { id: 'h', label: 'Headset' }, on: true, effect: false } };

test('[GR-2] the microphone that was used last is taken again, and not the one the browser likes best', async () => {
  const { media, taken } = browser({ plugged: [DESK, HEADSET, WEBCAM], remembered });
  await media.start(['microphone', 'camera']);
  expect(taken('microphone')).toBe('h');
});

test('[GR-2] where it is not there no other is taken unasked: it is off, and says which is missing', async () => {
  const { media, views, taken } = browser({ plugged: [DESK, WEBCAM], remembered });
  await media.start(['microphone', 'camera']);
  expect(views.microphone).toMatchObject({ state: 'absent', absent: 'Headset', chosen: null });
  expect([taken('microphone'), taken('camera')]).toEqual([undefined, 'w']);
});

test('[GR-2] the same where a browser tells what its devices are called only after it was asked', async () => {
  const gone = browser({ plugged: [DESK, WEBCAM], remembered, asks: true });
  await gone.media.start(['microphone', 'camera']);
  expect(gone.views.microphone).toMatchObject({ state: 'absent' });
  const there = browser({ plugged: [DESK, HEADSET, WEBCAM], remembered, asks: true });
  await there.media.start(['microphone', 'camera']);
  expect(there.taken('microphone')).toBe('h');
});

test('[GR-2] whoever presses the button, or chooses, says which: that is taken, and remembered', async () => {
  const pressed = browser({ plugged: [DESK], remembered });
  await pressed.media.start(['microphone']);
  await pressed.media.toggle('microphone');
  expect(pressed.taken('microphone')).toBe('d');
  expect(pressed.written).toEqual([['microphone', { used: { id: 'd', label: 'Desk' } }]]);
  const chosen = browser({ plugged: [DESK], remembered });
  await chosen.media.start(['microphone']);
  await chosen.media.choose('microphone', 'd');
  expect(chosen.taken('microphone')).toBe('d');
});

test('[GR-3] it comes on by itself when it is plugged in again, but never while others would hear', async () => {
  const before = browser({ plugged: [DESK], remembered });
  await before.media.start(['microphone']);
  before.plugs(DESK, HEADSET);
  await expect.poll(() => before.taken('microphone')).toBe('h');
  const inside = browser({ plugged: [DESK], remembered, isLive: true });
  await inside.media.start(['microphone']);
  inside.plugs(DESK, HEADSET);
  await expect.poll(() => inside.views.microphone.choices).toHaveLength(2);
  expect(inside.views.microphone.state).toBe('absent');
});

test('[GR-3] leave that is given later mends what was refused, before one is inside', async () => {
  const { media, views, says } = browser({ plugged: [DESK, WEBCAM], asks: true });
  says('denied');
  await media.start(['microphone', 'camera']);
  expect([views.microphone.state, views.camera.state]).toEqual(['refused', 'refused']);
  says('granted');
  await expect.poll(() => [views.microphone.state, views.camera.state]).toEqual(['on', 'on']);
});

test('[GR-3] inside it only takes the trouble away: nobody is seen or heard unasked', async () => {
  const { media, views, says } = browser({ plugged: [DESK, WEBCAM], asks: true, isLive: true });
  says('denied');
  await media.start(['microphone', 'camera']);
  says('granted');
  await expect.poll(() => [views.microphone.state, views.camera.state]).toEqual(['off', 'off']);
});

test('that the browser asks is said while it does, and not where it has been answered', async () => {
  const first = browser({ plugged: [DESK, WEBCAM], asks: true });
  await first.media.start(['microphone', 'camera']);
  expect(first.asking).toEqual([true, false]);
  const later = browser({ plugged: [DESK, WEBCAM] });
  await later.media.start(['microphone', 'camera']);
  expect(later.asking).toEqual([false, false]);
});

test('what one switched is remembered; what could not be had was wanted all the same', async () => {
  const { media, written, says } = browser({ plugged: [WEBCAM] });
  await media.start(['camera']);
  written.length = 0;
  await media.toggle('camera');
  media.rememberOn('camera');
  expect(written).toEqual([['camera', { on: false }]]);
  says('denied');
  await media.toggle('camera');
  media.rememberOn('camera');
  expect(written).toHaveLength(1);
});
