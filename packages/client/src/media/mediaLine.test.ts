import type { View } from '@foyer/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MediaLine } from './mediaLine.ts';

beforeEach(() => void vi.stubGlobal('window', new EventTarget()));
afterEach(() => void vi.unstubAllGlobals());

/** A transport as the media library has it: asked when closed it rejects; what was under way then never ends. */
class FakeTransport {
  connectionState = 'new';
  #closed = false;
  readonly #listeners = new Map<string, () => void>();

  on(name: string, listener: () => void) {
    this.#listeners.set(name, listener);
  }
  become(state: string) {
    this.connectionState = state;
    this.#listeners.get('connectionstatechange')?.();
  }
  close() {
    this.#closed = true;
    this.connectionState = 'closed';
  }
  async restartIce() {
    if (this.#closed) throw new Error('closed');
  }
  consume() {
    return new Promise<never>(() => {});
  }
}

const GALLERY: View = { show: 'gallery', stage: 'auto', stageWidth: 9, tiles: [], spare: 9, tileWidth: 9 };
const SPEAKER: View = { show: 'speaker', stage: 'auto', stageWidth: 9 };
const attached = (consumers: unknown[] = []) => ({
  ok: true,
  data: { send: { id: 's1' }, receive: {}, slots: [], consumers, stage: null, speaker: null, relay: null },
});
const CAMERA = { id: 'c1', producer: 'p1', participant: 'x', source: 'camera', rtpParameters: {} };
const TICKET = { ok: true, data: { token: 'x' } };

function lineTo(server: (name: string) => unknown) {
  const transports: FakeTransport[] = [];
  const make = () => {
    const made = new FakeTransport();
    transports.push(made);
    return made;
  };
  const [states, problems, asked]: [string[], string[], string[]] = [[], [], []];
  const page = { view: GALLERY };
  const focus: (string | null)[] = [];
  const line = new MediaLine({
    prepared: {
      device: { recvRtpCapabilities: {}, createSendTransport: make, createRecvTransport: make } as never,
      certificate: {} as never,
      fingerprint: '',
    },
    call: (async (name: string) => {
      asked.push(name);
      return server(name);
    }) as never,
    view: () => page.view,
    sending: () => [],
    onRefused() {},
    onState: (state) => states.push(state),
    onProblem: (problem) => problems.push(problem),
    onTaken() {},
    onDropped() {},
    onSlot() {},
    onSlotGone() {},
    onFocus: ({ speaker }) => focus.push(speaker),
  });
  return { line, transports, states, problems, asked, page, focus };
}

test('[MD-7] when the way breaks, new credentials are asked for, and nothing is attached anew', async () => {
  const { line, transports, asked, states } = lineTo((name) =>
    name === 'media:restart' ? { ok: true, data: { send: {}, receive: {}, relay: null } } : attached(),
  );
  await line.start('token');
  for (const one of transports) one.become('connected');
  transports[0]?.become('disconnected');
  await vi.waitFor(() => expect(states).toEqual(['recovering', 'up']));
  expect(asked).toEqual(['media:attach', 'media:restart']);
  line.close();
});

test('[MD-8] media that is lost while a new way is asked for comes back', async () => {
  const { promise: restarted, resolve: answer } = Promise.withResolvers<unknown>();
  const { line, transports, asked, states } = lineTo((name) => {
    if (name === 'media:restart') return restarted;
    return name === 'media:ticket' ? TICKET : attached();
  });
  await line.start('token');
  for (const one of transports) one.become('connected');
  transports[0]?.become('disconnected');
  await vi.waitFor(() => expect(asked).toContain('media:restart'));
  // The node gives the line up; the answer to the question was already on its way.
  void line.lost();
  answer({ ok: true, data: { send: {}, receive: {} } });
  await vi.waitFor(() => expect(states).toEqual(['recovering', 'up']), { timeout: 3_000 });
  expect(asked).toEqual(['media:attach', 'media:restart', 'media:ticket', 'media:attach']);
  line.close();
});

test('[MD-8] media that is lost while streams are being taken comes back', async () => {
  let times = 0;
  const { line, transports, asked, states } = lineTo((name) => {
    if (name === 'media:attach') return ++times === 1 ? attached([CAMERA]) : attached();
    return name === 'media:ticket' ? TICKET : { ok: false, code: 'conflict' };
  });
  void line.recover();
  await vi.waitFor(() => expect(transports).toHaveLength(2));
  void line.lost();
  await vi.waitFor(() => expect(states).toEqual(['recovering', 'up']), { timeout: 3_000 });
  expect(asked.filter((name) => name === 'media:attach')).toHaveLength(2);
  line.close();
});

test('without a line to the server there is nobody to ask: no word of blocked media, and it goes on with the line', async () => {
  let isUp = false;
  const { line, asked, states, problems } = lineTo((name) => {
    if (!isUp) return { ok: false, code: 'unreachable' };
    return name === 'media:ticket' ? TICKET : attached();
  });
  await line.start(null);
  expect(asked).toEqual(['media:ticket']);
  isUp = true;
  await line.resync();
  expect(states).toEqual(['recovering', 'recovering', 'up']);
  expect(problems).toEqual([]);
  line.close();
});

test('[MD-11] a node that is full is told once, and not taken for a network that lets nothing through', async () => {
  vi.useFakeTimers();
  let tries = 0;
  const { line, states, problems } = lineTo((name) => {
    if (name === 'media:ticket') return TICKET;
    return ++tries <= 6 ? { ok: false, code: 'capacity' } : attached();
  });
  const started = line.start('token');
  await vi.runAllTimersAsync();
  await started;
  expect(problems).toEqual(['capacity']);
  expect(states).toEqual(['recovering', 'up']);
  line.close();
  vi.useRealTimers();
});

test('what the page shows is told when it changes, also while media is being made, and again after the line was down', async () => {
  const { promise: gate, resolve: goOn } = Promise.withResolvers<void>();
  const { line, asked, page } = lineTo(async (name) => {
    if (name === 'media:attach') await gate;
    if (name === 'media:read') return { ok: true, data: { consumers: [], stage: null, speaker: null } };
    return attached();
  });
  const started = line.start('token');
  page.view = SPEAKER;
  line.look();
  expect(asked).toEqual(['media:attach']);
  goOn();
  await started;
  line.look();
  expect(asked).toEqual(['media:attach', 'media:view']);
  await line.resync();
  expect(asked).toEqual(['media:attach', 'media:view', 'media:read', 'media:view']);
  line.close();
});

test('news that overtake the answer are taken after it, and news of an attachment before do nothing', async () => {
  const { promise: gate, resolve: goOn } = Promise.withResolvers<void>();
  const { line, focus } = lineTo(async (name) => {
    if (name === 'media:attach') await gate;
    return attached();
  });
  const started = line.start('token');
  const news = (attachment: string, speaker: string) =>
    ({ attachment, opened: [], closed: [], stage: null, speaker }) as never;
  line.change(news('s1', 'ann'));
  line.change(news('s0', 'abe'));
  goOn();
  await started;
  await vi.waitFor(() => expect(focus).toEqual([null, 'ann']));
  line.change(news('s0', 'abe'));
  line.change(news('s1', 'olga'));
  await vi.waitFor(() => expect(focus).toEqual([null, 'ann', 'olga']));
  line.close();
});
