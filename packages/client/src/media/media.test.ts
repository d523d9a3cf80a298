import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NO_EFFECTS } from '../effects/port.ts';
import { Media } from './media.ts';

class FakeTrack extends EventTarget {
  readonly kind: string;
  enabled = true;
  muted = false;
  constructor(kind: string) {
    super();
    this.kind = kind;
  }
  stop() {}
  getSettings = () => ({});
  /** What it runs on keeps it, or gives it back. */
  becomes(muted: boolean) {
    this.muted = muted;
    this.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
  }
}

const stream = (...kinds: string[]) => {
  const tracks = kinds.map((kind) => new FakeTrack(kind));
  return {
    getTracks: () => tracks,
    getAudioTracks: () => tracks.filter(({ kind }) => kind === 'audio'),
    getVideoTracks: () => tracks.filter(({ kind }) => kind === 'video'),
  };
};

beforeEach(() => {
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('MediaStream', class {});
  vi.stubGlobal(
    'AnalyserNode',
    class {
      fftSize = 8;
      getFloatTimeDomainData() {}
    },
  );
  vi.stubGlobal(
    'AudioContext',
    class extends EventTarget {
      state = 'running';
      createMediaStreamSource = () => ({ connect() {} });
    },
  );
});
afterEach(() => void vi.unstubAllGlobals());

/** Devices that come when they are told to, as those of a browser that asks its person first. */
function mediaWith(getUserMedia: () => Promise<unknown>) {
  vi.stubGlobal('navigator', {
    mediaDevices: {
      addEventListener() {},
      removeEventListener() {},
      getUserMedia,
      enumerateDevices: async () => [],
    },
  });
  const said: unknown[] = [];
  const media = new Media({
    call: (async (name: string, input: unknown) => {
      said.push([name, input]);
      return { ok: true, data: {} };
    }) as never,
    onView() {},
    onDevice() {},
    effects: NO_EFFECTS,
    onSpeaking() {},
    onFocus() {},
    onProblem() {},
  });
  return { media, said };
}

test('[RC-3] whoever is muted while their page reloads is not unmuted when their devices are ready', async () => {
  const { promise: devices, resolve: ready } = Promise.withResolvers<unknown>();
  const { media, said } = mediaWith(() => devices);
  const starting = media.local.start(['microphone', 'camera']);
  const complied = media.comply({ microphone: false, camera: true } as never);
  ready(stream('audio', 'video'));
  await Promise.all([starting, complied]);
  expect(media.local.isOn('microphone')).toBe(false);
  expect(media.local.isOn('camera')).toBe(true);
  // The camera was only starting: nobody is told that it is off.
  expect(said).toEqual([]);
  await media.local.toggle('microphone');
  expect(media.local.isOn('microphone')).toBe(true);
  media.close();
});

test('what does not come on again after a reload is told', async () => {
  const { media, said } = mediaWith(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
  const starting = media.local.start(['microphone', 'camera']);
  await Promise.all([starting, media.comply({ microphone: true, camera: true } as never)]);
  expect(said).toEqual([
    ['media:switch', { source: 'microphone', on: false }],
    ['media:switch', { source: 'camera', on: false }],
  ]);
  media.close();
});

test('a microphone that was to be silent and did not come is on when its owner presses the button', async () => {
  let isAllowed = false;
  const { media } = mediaWith(() =>
    isAllowed ? Promise.resolve(stream('audio')) : Promise.reject(new DOMException('no', 'NotAllowedError')),
  );
  const starting = media.local.start(['microphone', 'camera']);
  await Promise.all([starting, media.comply({ microphone: false, camera: false } as never)]);
  isAllowed = true;
  await media.local.toggle('microphone');
  expect(media.local.isOn('microphone')).toBe(true);
  media.close();
});

/** Both devices, on; what is announced of them from now on, and how they are. */
async function bothOn() {
  const devices = stream('audio', 'video');
  const { media } = mediaWith(async () => devices);
  await media.local.start(['microphone', 'camera']);
  const announced: [string, boolean][] = [];
  media.local.onTrack((device, track) => announced.push([device, track !== null]));
  const [microphone, camera] = devices.getTracks() as [FakeTrack, FakeTrack];
  return { media, announced, microphone, camera };
}

test('[SI-2] a camera that is paused is sent no more, and is on again by itself', async () => {
  const { media, announced, camera } = await bothOn();
  camera.becomes(true);
  expect([announced, media.local.isOn('camera')]).toEqual([[['camera', false]], false]);
  camera.becomes(false);
  expect([announced.at(-1), media.local.isOn('camera')]).toEqual([['camera', true], true]);
  media.close();
});

test('[SI-2] a microphone that is paused stays on: whoever mutes it meanwhile has muted it for good', async () => {
  const { media, announced, microphone } = await bothOn();
  microphone.becomes(true);
  expect([announced.at(-1), media.local.isOn('microphone')]).toEqual([['microphone', true], true]);
  media.local.switchOff('microphone');
  expect([announced.at(-1), microphone.enabled]).toEqual([['microphone', false], false]);
  microphone.becomes(false);
  expect([announced.at(-1), media.local.isOn('microphone')]).toEqual([['microphone', false], false]);
  media.close();
});

test('[SI-2] a camera that its owner switches off while it is paused stays off', async () => {
  const { media, announced, camera } = await bothOn();
  camera.becomes(true);
  await media.local.toggle('camera');
  camera.becomes(false);
  expect([announced.at(-1), media.local.isOn('camera')]).toEqual([['camera', false], false]);
  media.close();
});
