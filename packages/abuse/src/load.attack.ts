import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Answer } from '@foyer/signaling/testing';
import { expect } from 'vitest';
import { attack } from './ground/attack.ts';
import type { Ground } from './ground/ground.ts';

const CUT_OFF: Answer = { ok: false, code: 'cut off' };
const MIB = 1024;
/** More than this the server must not grow by, in KiB: what Node.js takes and gives back as it likes is within. */
const MOST_GROWTH_KIB = 64 * MIB;

function residentKib(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

function openFiles(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

function mainProcess(ground: Ground): number {
  const [pid] = ground.site.stack.processes;
  if (pid === undefined) throw new Error('Foyer does not run');
  return pid;
}

/** Says something so many times at once; whoever is cut off meanwhile gets no answers. */
async function floods(times: number, says: (index: number) => Promise<Answer>): Promise<Answer[]> {
  const answers = Array.from({ length: times }, (_, index) => says(index).catch(() => CUT_OFF));
  return Promise.all(answers);
}

attack('A-37', 'somebody says a thousand things a second', async (ground) => {
  const { organizer, meeting } = ground.here;
  const [gil, gus, eve] = [await ground.attendee('Gil'), await ground.attendee('Gus'), await ground.waiting('Eve')];
  const floodings = await Promise.all([
    floods(1_000, (index) =>
      index % 2 === 0 ? gil.asks('hands:raise') : gil.asks('hands:lower', { participant: gil.participant }),
    ),
    floods(1_000, () => gus.asks('media:restart')),
    floods(1_000, () => eve.asks('lobby:admit-all')),
  ]);
  for (const answers of floodings) {
    const limited = answers.filter(({ code }) => code === 'rate-limited');
    expect(limited.length).toBeGreaterThan(0);
    for (const { retryAfterMs } of limited) expect(retryAfterMs).toBeGreaterThan(0);
    const codes = new Set(answers.map(({ ok, code }) => (ok ? 'ok' : (code ?? ''))));
    for (const code of codes) expect(['ok', 'rate-limited', 'conflict', 'not-admitted', 'cut off']).toContain(code);
  }
  // Whoever did not stop has no line any more, and gets none before it is time. Their places are kept.
  for (const one of [gil, gus, eve]) {
    await expect.poll(() => one.socket.connected).toBe(false);
    const { ticket } = await one.asksBack(meeting, { at: ground.site.now() });
    expect(await one.connect({ meeting, token: ticket })).toBe('rate-limited');
    expect(one.refusedWith?.retryAfterMs).toBeGreaterThan(0);
  }
  const { people } = (await organizer.asks('roster:read')).data as { people: object[] };
  for (const { participant } of [gil, gus])
    expect(people).toContainEqual(expect.objectContaining({ id: participant, away: true }));
  // Everybody else is served as before.
  for (const { transports, producers } of await ground.site.stack.census()) {
    expect(transports).toBeLessThanOrEqual(2);
    expect(producers).toBeLessThanOrEqual(4);
  }
});

const nest = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const keys = (count: number) => `{${Array.from({ length: count }, (_, index) => `"k${index}":1`).join()}}`;

/** What is said on a line that is open, and what comes of it: it is closed, or answered with a code. */
const PACKETS: [string, readonly (string | Buffer)[], 'closed' | [asked: string, code: string]][] = [
  ['two megabytes', [`421["meeting:leave",1,"${'x'.repeat(2_000_000)}"]`], 'closed'],
  ['a million fields', [`421["meeting:leave",1,${keys(1_000_000)}]`], 'closed'],
  ['two megabytes of nothing', [Buffer.alloc(2_000_000)], 'closed'],
  ['ten thousand levels', [`421["meeting:leave",1,${nest(10_000)}]`], ['meeting:leave', 'bad-request']],
  ['three thousand fields', [`421["meeting:leave",1,${keys(3_000)}]`], ['meeting:leave', 'bad-request']],
  ['an event named error', ['421["error",1,{}]'], ['unknown', 'unknown-event']],
  ['an event named like a method', ['421["constructor",1,{}]'], ['unknown', 'unknown-event']],
  ['an event named by a number', ['421[7,1,{}]'], ['unknown', 'unknown-event']],
  ['a number twice', ['421["no:such",5,{}]', '422["meeting:leave",5,{}]'], ['meeting:leave', 'conflict']],
  ['no number', ['421["meeting:leave",{}]'], ['meeting:leave', 'bad-request']],
  ['an event named disconnect', ['421["disconnect",1,{}]'], 'closed'],
  ['an event named connect', ['421["connect",1,{}]'], 'closed'],
  ['an event named newListener', ['421["newListener",1,{}]'], 'closed'],
  ['half of JSON', ['421["meeting:leave",1,'], 'closed'],
  ['no JSON', ['42nonsense'], 'closed'],
  ['an unknown kind of packet', ['49'], 'closed'],
  ['an unknown kind of frame', ['x'], 'closed'],
  ['a greeting once more', ['40{}'], 'closed'],
  [
    'an attachment of which there is none',
    ['451-1["meeting:leave",1,{"_placeholder":true,"num":1000000000}]', Buffer.alloc(8)],
    'closed',
  ],
  ['attachments without end', ['45999999999-1["meeting:leave",1,{}]', '421["meeting:leave",2,{}]'], 'closed'],
  ['bytes that nobody announced', [Buffer.alloc(64, 255)], 'closed'],
];

attack('A-39', 'packets that are none, before and after the greeting', async (ground) => {
  const { meeting } = ground.here;
  const pid = mainProcess(ground);
  const before = residentKib(pid);
  const address = ground.site.address();
  // One after another, so that nobody fills the lobby.
  for (const [what, packets, outcome] of PACKETS) {
    const gil = ground.attacker('Gil', address);
    const line = await gil.rawLine(meeting);
    expect(line.isCompressed).toBe(false);
    await line.greet(await gil.ticket(meeting));
    for (const packet of packets) line.send(packet);
    if (outcome === 'closed') {
      await line.closed;
      gil.wasRefused('line', 'bad-request');
    } else {
      const [asked, code] = outcome;
      await expect.poll(() => [what, line.heard.join()].join()).toContain(`[{"ok":false,"code":"${code}"}]`);
      gil.wasRefused(asked, code);
      if (packets.length > 1) gil.wasRefused('unknown', 'unknown-event');
      line.close();
    }
    await ground.here.organizer.asks('lobby:deny', { participant: gil.participant });
    // In their own words they are somebody new.
    const stranger = ground.attacker('Gil', address);
    const early = await stranger.rawLine(meeting);
    for (const packet of packets) early.send(packet);
    await early.closed;
    // A greeting without a token is an answer to be had, and the rest is nothing that anybody said.
    if (packets[0] === '40{}') stranger.wasRefused('handshake', 'bad-request');
  }
  const huge = '421000000000000["no:such",1,{}]';
  const gus = ground.attacker('Gus', address);
  const line = await gus.rawLine(meeting);
  await line.greet(await gus.ticket(meeting));
  line.send(huge);
  await expect.poll(() => line.heard).toContain('431000000000000[{"ok":false,"code":"unknown-event"}]');
  gus.wasRefused('unknown', 'unknown-event');
  line.close();
  expect(residentKib(pid) - before).toBeLessThan(MOST_GROWTH_KIB);
});

/** Says something over TCP, and hears what comes until the other end hangs up. */
function overTcp(address: string, request: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(request));
    let heard = '';
    socket.setEncoding('latin1').on('data', (data: string) => {
      heard += data;
    });
    socket.once('close', () => resolve(heard));
    socket.once('error', () => {});
  });
}

attack('A-40', 'requests that do not end, or end twice', async (ground) => {
  const { meeting } = ground.here;
  const eve = ground.attacker('Eve');
  const { address, origin, from } = eve.place;
  const path = `/api/meetings/${meeting}/join`;
  const pid = mainProcess(ground);
  const files = openFiles(pid);
  const body = (bytes: number) => JSON.stringify({ name: 'x'.repeat(bytes - '{"name":""}'.length) });
  await ground.untouched(async () => {
    expect(await eve.post(path, body(64 * 1024 + 1))).toMatchObject({ status: 413, body: { code: 'too-large' } });
    expect(await eve.post(path, body(64 * 1024))).toMatchObject({ status: 400, body: { code: 'bad-request' } });

    const head = [
      `POST ${path} HTTP/1.1`,
      'Host: localhost',
      `Origin: ${origin}`,
      `X-Forwarded-For: ${from}`,
      'Content-Type: application/json',
    ];
    const raw = (headers: readonly string[], rest: string) =>
      overTcp(address, `${[...head, ...headers].join('\r\n')}\r\n\r\n${rest}`);
    const second = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';
    // Two ways to say where it ends: neither is believed, and what follows is no request.
    for (const headers of [
      ['Content-Length: 4', 'Transfer-Encoding: chunked'],
      ['Content-Length: 4', 'Content-Length: 5'],
      ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
      ['Content-Length: -1'],
      ['Content-Length: 4, 4'],
    ]) {
      const heard = await raw(headers, `0\r\n\r\n${second}`);
      expect([headers, heard.match(/HTTP\/1\.1 \d+/g)]).toEqual([headers, ['HTTP/1.1 400']]);
    }
    // More is announced than there is room for, and nothing of it is said.
    expect(await raw(['Content-Length: 1000000', 'Connection: close'], '')).toMatch(/^HTTP\/1\.1 413 /);
    eve.wasRefused('door:join', 'too-large');

    for (let round = 0; round < 10; round++)
      await Promise.all(
        Array.from({ length: 50 }, () =>
          abandoned(address, `${head.join('\r\n')}\r\nContent-Length: 1000\r\n\r\n{"name"`),
        ),
      );
  });
  await expect.poll(() => openFiles(pid), { timeout: 10_000 }).toBeLessThanOrEqual(files + 5);
});

/** Begins a request, and goes. */
function abandoned(address: string, beginning: string): Promise<void> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(beginning, () => socket.destroy()));
    socket.once('error', () => {});
    socket.once('close', () => resolve());
  });
}
