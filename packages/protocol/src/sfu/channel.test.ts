import { expect, test } from 'vitest';
import type { Channel } from '../channel.ts';
import { nothing, notice, reply, request } from '../contract.ts';
import { z } from '../z.ts';
import { connect } from './call.ts';
import { answer } from './serve.ts';

const requests = {
  'sum:ask': request({
    input: z.strictObject({ a: z.number(), b: z.number() }),
    output: z.number(),
    refusals: ['conflict'],
  }),
  'bug:ask': request({ input: nothing, output: nothing, refusals: [] }),
};
const notices = { 'sum:told': notice(z.strictObject({ sum: z.number() })) };

/** Nobody loses patience, unless told to. */
let losePatience = () => {};
const patience = (over: () => void) => {
  losePatience = over;
  return () => {};
};

/** Two ends that reach each other at once. */
function pair() {
  const listeners: ((message: unknown) => void)[] = [];
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  const end = (own: number): Channel => ({
    send: (message) => listeners[1 - own]?.(structuredClone(message)),
    onMessage: (listener) => {
      listeners[own] = listener;
    },
    closed,
  });
  return { near: end(0), far: end(1), close };
}

function service() {
  const { near, far, close } = pair();
  const crashes: string[] = [];
  const heard: unknown[] = [];
  const tell = answer<typeof requests, typeof notices>(far, {
    requests,
    handlers: {
      'sum:ask': async ({ a, b }) => (a === b ? { ok: false, code: 'conflict' } : reply(a + b)),
      'bug:ask': () => Promise.reject(new Error('bug')),
    },
    onCrash: (name) => crashes.push(name),
  });
  const { call } = connect(near, { requests, notices, onNotice: (one) => heard.push(one), patience });
  return { call, tell, crashes, heard, near, far, close };
}

test('asks, is answered, is refused', async () => {
  const { call } = service();
  expect(await Promise.all([call('sum:ask', { a: 1, b: 2 }), call('sum:ask', { a: 2, b: 3 })])).toEqual([
    { ok: true, data: 3 },
    { ok: true, data: 5 },
  ]);
  expect(await call('sum:ask', { a: 1, b: 1 })).toEqual({ ok: false, code: 'conflict' });
});

test('[WR-1] [WR-3] the answering end checks what it is asked', async () => {
  const { call } = service();
  expect(await call('sum:ask', { a: 'x', b: 1 } as never)).toEqual({ ok: false, code: 'bad-request' });
  expect(await call('toString' as never, {} as never)).toEqual({ ok: false, code: 'unknown-event' });
});

test('[GW-6] a crash is answered, and told to whoever runs the node', async () => {
  const { call, crashes } = service();
  expect(await call('bug:ask', {})).toEqual({ ok: false, code: 'internal' });
  expect(crashes).toEqual(['bug:ask']);
});

test('the asking end checks what it is told', () => {
  const { tell, heard, far } = service();
  tell({ name: 'sum:told', payload: { sum: 3 } });
  far.send({ notice: 'sum:told', payload: { sum: 'three' } });
  far.send({ notice: 'unknown', payload: {} });
  far.send('nonsense');
  expect(heard).toEqual([{ name: 'sum:told', payload: { sum: 3 } }]);
});

test('an answer of another shape counts as none', async () => {
  const { near, far } = pair();
  const { call } = connect(near, { requests, notices, onNotice: () => {}, patience });
  far.onMessage((message) => far.send({ id: (message as { id: number }).id, reply: { ok: true, data: 'three' } }));
  expect(await call('sum:ask', { a: 1, b: 2 })).toEqual({ ok: false, code: 'unreachable' });
});

test('when the line closes, whatever is open is answered', async () => {
  const { near, close } = pair();
  const { call } = connect(near, { requests, notices, onNotice: () => {}, patience });
  const open = call('sum:ask', { a: 1, b: 2 });
  close();
  expect(await open).toEqual({ ok: false, code: 'unreachable' });
});

test('what is not answered in time counts as not answered, also when the answer comes after all', async () => {
  const { near, far } = pair();
  const { call } = connect(near, { requests, notices, onNotice: () => {}, patience });
  const asked: { id: number }[] = [];
  far.onMessage((message) => asked.push(message as { id: number }));
  const open = call('sum:ask', { a: 1, b: 2 });
  losePatience();
  expect(await open).toEqual({ ok: false, code: 'unreachable' });
  far.send({ id: asked[0]?.id, reply: { ok: true, data: 3 } });
});
