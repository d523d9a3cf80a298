import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Media } from './media.ts';

class FakeTrack extends EventTarget {
  readonly kind: string;
  enabled = true;
  constructor(kind: string) {
    super();
    this.kind = kind;
  }
  stop() {}
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
