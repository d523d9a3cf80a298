import { expect, test } from 'vitest';
import { insideNetworks } from '../door/insideNetworks.ts';
import { Markers } from '../testing/markers.ts';
import { attach, rtp } from '../testing/media.ts';
import { type Stack, startStack } from '../testing/stack.ts';
import { exposition } from './exposition.ts';

const ask = (stack: Stack, headers: Record<string, string> = {}) => fetch(`${stack.address}/metrics`, { headers });

/** What is told, by name and labels; every line is one of the three that the format has. */
async function numbersOf(stack: Stack): Promise<ReadonlyMap<string, number>> {
  const text = await (await ask(stack)).text();
  expect(text.endsWith('\n')).toBe(true);
  const lines = text.trimEnd().split('\n');
  const others = lines.filter((line) => !/^# HELP [a-z_0-9]+ .+$|^# TYPE [a-z_0-9]+ (gauge|counter)$/.test(line));
  return new Map(
    others.map((line) => {
      const [, name = '', value] =
        /^([a-z_0-9]+(?:\{[a-z]+="[\w.-]+"\})?) (\d+(?:\.\d+)?(?:e-?\d+)?)$/.exec(line) ?? [];
      expect([line, name]).toEqual([line, expect.stringMatching(/^foyer_/)]);
      return [name, Number(value)];
    }),
  );
}

test('[MT-1] the operator’s addresses are answered, and for everybody else there is no such page', async () => {
  await using stack = await startStack({ behindProxy: true, operator: insideNetworks(['198.51.100.0/24']) });
  const [operator, stranger] = [{ 'X-Forwarded-For': '198.51.100.7' }, { 'X-Forwarded-For': '203.0.113.9' }];
  const answer = await ask(stack, operator);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);

  const [refused, nothing] = [
    await ask(stack, stranger),
    await fetch(`${stack.address}/nothing`, { headers: stranger }),
  ];
  expect([refused.status, await refused.text()]).toEqual([404, await nothing.text()]);
  const headOf = ({ headers }: Response) => [...headers].filter(([name]) => name !== 'date');
  expect(headOf(refused)).toEqual(headOf(nothing));
  // What stands before the address that the proxy saw was written by whoever asks.
  expect((await ask(stack, { 'X-Forwarded-For': '198.51.100.7, 203.0.113.9' })).status).toBe(404);
});

test('[MT-1] there is a number for whatever the operator has to watch', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  await attach(olga);
  for (const source of ['microphone', 'camera'] as const)
    await olga.asks('media:publish', { source, rtpParameters: rtp[source] });
  await olga.asks('media:publish', { source: 'camera', rtpParameters: rtp.camera });
  await stack.person('Gil').joins(meeting);

  const numbers = await numbersOf(stack);
  expect(Object.fromEntries(numbers)).toMatchObject({
    foyer_media_up: 1,
    foyer_sockets: 2,
    'foyer_refusals_total{code="conflict"}': 1,
    foyer_rooms: 1,
    foyer_people: 1,
    foyer_producers: 2,
    foyer_consumers: 4,
    'foyer_microphones{state="read"}': 1,
    'foyer_microphones{state="resting"}': 0,
    foyer_speech_packets_left_out_total: 0,
    'foyer_media_worker_load_ratio{worker="0"}': 0,
    'foyer_media_workers{load="calm"}': 1,
  });
  for (const process of ['signaling', 'media']) {
    for (const what of ['p50', 'p99', 'max'])
      expect(numbers.get(`foyer_event_loop_delay_${what}_seconds{process="${process}"}`)).toBeGreaterThanOrEqual(0);
    expect(numbers.get(`foyer_cpu_seconds_total{process="${process}"}`)).toBeGreaterThan(0);
    expect(numbers.get(`foyer_resident_memory_bytes{process="${process}"}`)).toBeGreaterThan(1e6);
  }
});

test('[MT-2] nobody and no meeting is named in it, whatever they do', async () => {
  await using stack = await startStack();
  const markers = new Markers();
  const { olga, meeting } = await stack.organizer();
  markers.personal('a name', 'Olga');
  await olga.joins(meeting);
  await attach(olga);
  await olga.asks('media:publish', { source: 'microphone', rtpParameters: rtp.microphone });
  const gil = await stack.person('Gilbert-Quaintname').joins(meeting);
  markers.personal('another name', 'Gilbert-Quaintname');
  await gil.asks('lobby:admit', { participant: gil.participant });
  await gil.says('code="} 1\nmine');
  const account = (await stack.stores.accounts.list()).map(({ id }) => id)[0] ?? '';
  for (const [what, value] of Object.entries({ meeting, account, olga: olga.participant, gil: gil.participant }))
    markers.personal(what, value);

  const text = await (await ask(stack)).text();
  expect(text).toContain('foyer_refusals_total{code="not-admitted"}');
  expect(markers.anythingIn(text)).toEqual([]);
  expect(text).not.toContain('mine');
});

test('[MT-3] without a media node the rest is told, and that it does not answer', async () => {
  await using stack = await startStack();
  stack.hangUpMedia();
  const numbers = await numbersOf(stack);
  expect(numbers.get('foyer_media_up')).toBe(0);
  expect(numbers.has('foyer_sockets')).toBe(true);
  expect(numbers.has('foyer_rooms')).toBe(false);
});

test('a label may hold whatever it likes: the line stays one', () => {
  const family = { name: 'x', help: 'X.', type: 'gauge', samples: [{ labels: { l: 'a"\\\nb' }, value: 1 }] } as const;
  expect(exposition([family])).toBe('# HELP x X.\n# TYPE x gauge\nx{l="a\\"\\\\\\nb"} 1\n');
});
