import type { Device } from '@foyer/domain';
import { afterEach, expect, test, vi } from 'vitest';
import { Effects, type EffectView } from './effects.ts';
import type { EffectNews, EffectPort } from './port.ts';

afterEach(() => void vi.unstubAllGlobals());

const track = (id: string) => ({ id }) as MediaStreamTrack;

/** An effect whose loading ends when it is told to; what comes out is named after what went in. */
function portOf() {
  const stopped: string[] = [];
  const news: EffectNews[] = [];
  let [ready, fails] = [() => {}, () => {}];
  const port: EffectPort = {
    supported: true,
    start({ id }, told) {
      news.push(told);
      return new Promise((resolve, reject) => {
        ready = () => resolve({ track: track(`${id}, changed`), stop: () => void stopped.push(id) });
        fails = () => reject(new Error('it did not come'));
      });
    },
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return {
    ...{ port, stopped, news },
    comes() {
      ready();
      return settled();
    },
    fails() {
      fails();
      return settled();
    },
  };
}

/** Long tasks, as a browser tells of them. */
function longTasks() {
  const listeners = new Set<(list: { getEntries(): { duration: number }[] }) => void>();
  class Observer {
    static supportedEntryTypes = ['longtask'];
    readonly #listener: (list: { getEntries(): { duration: number }[] }) => void;
    constructor(listener: (list: { getEntries(): { duration: number }[] }) => void) {
      this.#listener = listener;
    }
    observe() {
      listeners.add(this.#listener);
    }
    disconnect() {
      listeners.delete(this.#listener);
    }
  }
  vi.stubGlobal('PerformanceObserver', Observer);
  return {
    take(duration: number) {
      for (const listener of [...listeners]) listener({ getEntries: () => [{ duration }] });
    },
    watching: () => listeners.size,
  };
}

function opened(kept: Partial<Record<Device, boolean>> = {}) {
  const ports = { microphone: portOf(), camera: portOf() };
  const tracks: Record<Device, MediaStreamTrack | null> = { microphone: null, camera: null };
  let silenced: MediaStreamTrack | null = null;
  const [views, written] = [{} as Record<Device, EffectView>, [] as unknown[]];
  const out: Record<Device, (string | null)[]> = { microphone: [], camera: [] };
  const effects: Effects = new Effects({
    ports: { microphone: ports.microphone.port, camera: ports.camera.port },
    raw: {
      track: (device) => tracks[device],
      silenced: () => silenced,
      switchOff(device) {
        tracks[device] = null;
        effects.follow(device);
      },
    },
    memory: {
      read: (device) => ({ used: null, on: true, effect: device !== 'loudspeaker' && kept[device] === true }),
      write: (device, change) => void written.push([device, change]),
    },
    onView: (device, view) => void Object.assign(views, { [device]: view }),
    onTrack: (device, one) => void out[device].push(one?.id ?? null),
    now: () => 0,
  });
  return {
    ...{ effects, views, written, ...ports },
    /** The device is on, with this track; null: it is off. */
    is: (device: Device, id: string | null) => {
      tracks[device] = id === null ? null : track(id);
      effects.follow(device);
    },
    /** The microphone is off, and kept. */
    mutes: (is: boolean) => {
      const one = tracks.microphone ?? silenced;
      silenced = is ? one : null;
      tracks.microphone = is ? null : one;
      effects.follow('microphone');
    },
    /** What goes out just now. */
    sent: (device: Device) => out[device].at(-1),
    sentSoFar: (device: Device) => out[device],
  };
}

test('[EF-1] without an effect tracks go out as they come, and nothing is loaded', () => {
  const { is, sent, microphone } = opened();
  is('microphone', 'm');
  is('camera', 'c');
  expect([sent('microphone'), sent('camera'), microphone.news.length]).toEqual(['m', 'c', 0]);
});

test('[EF-1] what is switched is remembered, and so it is the next time', async () => {
  const first = opened();
  first.effects.switch('camera', true);
  first.effects.switch('microphone', true);
  first.effects.switch('microphone', false);
  expect(first.written).toEqual([
    ['camera', { effect: true }],
    ['microphone', { effect: true }],
    ['microphone', { effect: false }],
  ]);
  const next = opened({ camera: true });
  next.is('camera', 'c');
  await next.camera.comes();
  expect(next.sentSoFar('camera')).toEqual([null, 'c, changed']);
});

test('[EF-2] sound goes out while the effect loads, and through it as soon as it has come', async () => {
  const { effects, is, sent, views, microphone } = opened();
  is('microphone', 'm');
  effects.switch('microphone', true);
  expect([sent('microphone'), views.microphone.starting]).toEqual(['m', true]);
  await microphone.comes();
  expect([sent('microphone'), views.microphone.starting]).toEqual(['m, changed', false]);
  effects.switch('microphone', false);
  expect([sent('microphone'), microphone.stopped]).toEqual(['m', ['m']]);
});

test('[EF-2] where noise reduction does not load, or breaks, sound goes out as before, and that is said', async () => {
  const one = opened();
  one.is('microphone', 'm');
  one.effects.switch('microphone', true);
  await one.microphone.fails();
  expect([one.sent('microphone'), one.views.microphone]).toMatchObject(['m', { on: false, trouble: 'failed' }]);
  const other = opened();
  other.is('microphone', 'm');
  other.effects.switch('microphone', true);
  await other.microphone.comes();
  other.microphone.news[0]?.onFailed();
  expect([other.sent('microphone'), other.views.microphone.trouble]).toEqual(['m', 'failed']);
  other.effects.dismiss('microphone');
  expect(other.views.microphone.trouble).toBe(null);
});

test('[EF-3] a machine that cannot keep up stops an effect by itself; nothing is watched before and after', async () => {
  const tasks = longTasks();
  const { effects, is, sent, views, microphone, written } = opened();
  is('microphone', 'm');
  effects.switch('microphone', true);
  tasks.take(5_000);
  await microphone.comes();
  expect([tasks.watching(), sent('microphone')]).toEqual([1, 'm, changed']);
  tasks.take(3_000);
  expect(sent('microphone')).toBe('m, changed');
  tasks.take(2_000);
  expect([sent('microphone'), views.microphone, tasks.watching()]).toMatchObject([
    'm',
    { on: false, trouble: 'busy' },
    0,
  ]);
  expect(microphone.stopped).toEqual(['m']);
  // It is tried again in the next meeting: the next machine may be another.
  expect(written).toEqual([['microphone', { effect: true }]]);
});

test('[EF-4] a camera whose background is to be blurred shows nothing until it is', async () => {
  const { effects, is, sentSoFar, camera } = opened();
  is('camera', 'c');
  effects.switch('camera', true);
  await camera.comes();
  expect(sentSoFar('camera')).toEqual(['c', null, 'c, changed']);
});

test('[EF-4] where it cannot be blurred the camera goes off; the next press tries again, and only a choice goes without', async () => {
  const tasks = longTasks();
  const { effects, is, sent, sentSoFar, views, camera } = opened({ camera: true });
  is('camera', 'c');
  await camera.comes();
  tasks.take(3_500);
  expect([sent('camera'), views.camera]).toMatchObject([null, { on: true, trouble: 'busy' }]);
  is('camera', 'd');
  expect([sent('camera'), views.camera.trouble]).toEqual([null, null]);
  await camera.fails();
  expect([sent('camera'), views.camera]).toMatchObject([null, { on: true, trouble: 'failed' }]);
  expect(sentSoFar('camera')).not.toContain('d');
  effects.switch('camera', false);
  is('camera', 'e');
  expect(sent('camera')).toBe('e');
});

test('[EF-5] whoever mutes is muted, and comes back through the same effect', async () => {
  const { is, mutes, sent, microphone } = opened({ microphone: true });
  is('microphone', 'm');
  mutes(true);
  await microphone.comes();
  expect(sent('microphone')).toBe(null);
  mutes(false);
  expect([sent('microphone'), microphone.news.length, microphone.stopped]).toEqual(['m, changed', 1, []]);
});

test('[EF-5] another device gets an effect of its own; what is off, unplugged or left has none', async () => {
  const { effects, is, sent, microphone, camera } = opened({ microphone: true, camera: true });
  is('microphone', 'm');
  await microphone.comes();
  is('microphone', 'n');
  expect([sent('microphone'), microphone.stopped]).toEqual(['n', ['m']]);
  await microphone.comes();
  expect(sent('microphone')).toBe('n, changed');
  is('microphone', null);
  expect([sent('microphone'), microphone.stopped]).toEqual([null, ['m', 'n']]);
  is('camera', 'c');
  await camera.comes();
  effects.close();
  expect(camera.stopped).toEqual(['c']);
});

test('[EF-5] what was switched off while its effect was loading gives it back when it comes', async () => {
  const { is, sent, camera } = opened({ camera: true });
  is('camera', 'c');
  is('camera', null);
  await camera.comes();
  expect([sent('camera'), camera.stopped]).toEqual([null, ['c']]);
});
