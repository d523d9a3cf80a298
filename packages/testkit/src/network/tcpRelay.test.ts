import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { FakeClock } from '@foyer/server-kit/testing';
import { Pipe } from '@foyer/sfu/testing';
import { expect, test } from 'vitest';
import { TcpRelay } from './tcpRelay.ts';

/** Says back whatever it is told. */
async function echo() {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { address, port } = server.address() as AddressInfo;
  return { spot: { address, port }, sockets, [Symbol.dispose]: () => void server.close() };
}

async function caller(spot: { address: string; port: number }) {
  const socket = connect(spot.port, spot.address);
  let heard = '';
  socket.setEncoding('utf8').on('data', (text) => {
    heard += text;
  });
  await once(socket, 'connect');
  return { socket, heard: () => heard, [Symbol.dispose]: () => void socket.destroy() };
}

const ANYWHERE = { address: '127.0.0.1', port: 0 };

test('a line takes a round trip to open, and another for a question and its answer', async () => {
  using server = await echo();
  const clock = new FakeClock();
  const path = { up: new Pipe({ clock, delayMs: 25 }), down: new Pipe({ clock, delayMs: 25 }) };
  await using relay = await TcpRelay.listen({ at: ANYWHERE, target: server.spot, path: () => path });
  using guest = await caller(relay.spot);
  guest.socket.write('hello');
  await expect.poll(() => path.up.passed).toBe(1);
  expect(server.sockets).toEqual([]);
  clock.advance(25);
  await expect.poll(() => path.down.passed).toBe(1);
  clock.advance(25);
  // Only now does what was said set out.
  await expect.poll(() => path.up.passed).toBe(2);
  clock.advance(25);
  await expect.poll(() => path.down.passed).toBe(2);
  expect(guest.heard()).toBe('');
  clock.advance(25);
  await expect.poll(guest.heard).toBe('hello');
});

test('much arrives whole and in order on a narrow line, and its end after it', async () => {
  using server = await echo();
  const clock = new FakeClock();
  const path = { up: new Pipe({ clock, bitrate: 8_000_000, queueMs: 50 }), down: new Pipe({ clock }) };
  await using relay = await TcpRelay.listen({ at: ANYWHERE, target: server.spot, path: () => path });
  using guest = await caller(relay.spot);
  const text = Array.from({ length: 40_000 }, (_, at) => `${at},`).join('');
  guest.socket.end(text);
  let isOver = false;
  guest.socket.once('end', () => {
    isOver = true;
  });
  await expect
    .poll(() => {
      clock.advance(50);
      return isOver;
    })
    .toBe(true);
  expect(guest.heard()).toBe(text);
});

test('a line that the server cuts is cut for whoever called', async () => {
  using server = await echo();
  const clock = new FakeClock();
  const path = { up: new Pipe({ clock }), down: new Pipe({ clock }) };
  await using relay = await TcpRelay.listen({ at: ANYWHERE, target: server.spot, path: () => path });
  using guest = await caller(relay.spot);
  guest.socket.write('hello');
  await expect.poll(guest.heard).toBe('hello');
  const gone = once(guest.socket, 'close');
  server.sockets[0]?.resetAndDestroy();
  await gone;
});
