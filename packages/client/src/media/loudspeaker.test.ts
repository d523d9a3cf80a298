import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RememberedDevice } from './deviceMemory.ts';
import { Loudspeaker, type LoudspeakerView } from './loudspeaker.ts';

const BUILT_IN = { deviceId: 'default', kind: 'audiooutput', label: 'Default - Built-in' };
const HEADSET = { deviceId: 'h1', kind: 'audiooutput', label: 'Red headset' };

let there: object[];
let devices: EventTarget;
/** Where the page's own sounds go. */
let page: string[];
class Player {
  sinkId = '';
  async setSinkId(id: string) {
    if (id !== '' && !there.some((one) => (one as typeof HEADSET).deviceId === id))
      throw new DOMException('gone', 'NotFoundError');
    this.sinkId = id;
  }
}

beforeEach(() => {
  there = [BUILT_IN, HEADSET];
  page = [];
  devices = Object.assign(new EventTarget(), { enumerateDevices: async () => there });
  vi.stubGlobal('navigator', { mediaDevices: devices });
  vi.stubGlobal('HTMLMediaElement', Player);
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal(
    'AudioContext',
    class {
      state = 'running';
      setSinkId = async (id: string) => void page.push(id);
    },
  );
});
afterEach(() => void vi.unstubAllGlobals());

function opened(used: RememberedDevice['used'] = null) {
  const kept: { used: RememberedDevice['used'] } = { used };
  const views: LoudspeakerView[] = [];
  const loudspeaker = new Loudspeaker({
    onView: (view) => void views.push(view),
    memory: {
      read: () => ({ ...kept, on: true, effect: false }),
      write: (_, change) => void Object.assign(kept, change),
    },
  });
  const player = () => {
    const made = new Player();
    loudspeaker.carry(made as unknown as HTMLMediaElement);
    return made;
  };
  return { loudspeaker, kept, player, view: () => views.at(-1) };
}

test('[GR-7] what plays, what will, and the chimes are heard where it was chosen; and it is remembered', async () => {
  const { loudspeaker, kept, player, view } = opened();
  const before = player();
  await loudspeaker.look();
  expect(view()).toMatchObject({ chosen: null, choices: [{ label: 'Default - Built-in' }, { label: 'Red headset' }] });
  loudspeaker.choose('h1');
  const after = player();
  await expect.poll(() => [before.sinkId, after.sinkId, page.at(-1)]).toEqual(['h1', 'h1', 'h1']);
  expect(view()?.chosen).toBe('h1');
  expect(kept.used).toEqual({ id: 'h1', label: 'Red headset' });
});

test('[GR-7] while it is not there, sound comes out where the system puts it; then there again', async () => {
  const { loudspeaker, player, view } = opened({ id: 'h1', label: 'Red headset' });
  const one = player();
  await loudspeaker.look();
  await expect.poll(() => one.sinkId).toBe('h1');
  there = [BUILT_IN];
  devices.dispatchEvent(new Event('devicechange'));
  await expect.poll(() => [one.sinkId, view()?.chosen]).toEqual(['', null]);
  there = [BUILT_IN, HEADSET];
  devices.dispatchEvent(new Event('devicechange'));
  await expect.poll(() => [one.sinkId, view()?.chosen]).toEqual(['h1', 'h1']);
});

test('[GR-7] what ended is let go, and after the end nothing is looked for', async () => {
  const { loudspeaker, view } = opened();
  await loudspeaker.look();
  const made = new Player();
  loudspeaker.carry(made as unknown as HTMLMediaElement)();
  loudspeaker.choose('h1');
  await expect.poll(() => page.at(-1)).toBe('h1');
  expect(made.sinkId).toBe('');
  loudspeaker.close();
  there = [];
  devices.dispatchEvent(new Event('devicechange'));
  await Promise.resolve();
  expect(view()?.choices).toHaveLength(2);
});

test('a browser that names nothing, or lets nobody choose, has nothing to choose from', async () => {
  there = [{ ...HEADSET, label: '' }];
  const nameless = opened();
  await nameless.loudspeaker.look();
  expect(nameless.view()?.choices).toEqual([]);
  vi.stubGlobal('HTMLMediaElement', class {});
  there = [HEADSET];
  const other = opened();
  await other.loudspeaker.look();
  expect(other.view()).toBeUndefined();
});
