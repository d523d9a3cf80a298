import { createHash } from 'node:crypto';
import { createServer, type Socket } from 'node:net';
import type { MeetingId } from '@foyer/domain';
import { afterEach, expect, test, vi } from 'vitest';
import { openConnection } from './socket.ts';

afterEach(() => void vi.unstubAllGlobals());

/** A WebSocket server by hand: it opens the line, and hangs up when it is asked to open the meeting. */
async function hangingUp() {
  const sockets = new Set<Socket>();
  const frame = (opcode: number, payload: Buffer) =>
    Buffer.concat([Buffer.from([0x80 | opcode, payload.length]), payload]);
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    let isOpen = false;
    socket.on('data', (data) => {
      if (isOpen) return void socket.end(frame(8, Buffer.from([0x03, 0xe8])));
      isOpen = true;
      const key = /Sec-WebSocket-Key: (.*)\r\n/i.exec(data.toString())?.[1] ?? '';
      // The constant is that of RFC 6455, 1.3.
      const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
      const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade';
      socket.write(`${upgrade}\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
      const open = { sid: 'x', upgrades: [], pingInterval: 10_000, pingTimeout: 10_000, maxPayload: 100 };
      socket.write(frame(1, Buffer.from(`0${JSON.stringify(open)}`)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    port: String(port),
    open: () => sockets.size,
    [Symbol.dispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

test('a line that breaks before it is welcomed is a failed attempt, and no wait for ever', async () => {
  using server = await hangingUp();
  const { port } = server;
  vi.stubGlobal('location', { protocol: 'http:', hostname: '127.0.0.1', host: `127.0.0.1:${port}`, port });
  const meeting = 'A'.repeat(22) as MeetingId;
  const opened = await openConnection({
    meeting,
    token: Promise.resolve('x'.repeat(20)),
    media: null,
    onNews() {},
    onLost() {},
  });
  expect(opened).toEqual({ refused: 'unreachable' });
});

test('a line for which no ticket comes is closed, and a failed attempt', async () => {
  using server = await hangingUp();
  const { port } = server;
  vi.stubGlobal('location', { protocol: 'http:', hostname: '127.0.0.1', host: `127.0.0.1:${port}`, port });
  const meeting = 'A'.repeat(22) as MeetingId;
  const { promise: token, resolve } = Promise.withResolvers<string | null>();
  const opened = openConnection({ meeting, token, media: null, onNews() {}, onLost() {} });
  // It is open before anybody knows whether there will be one.
  await expect.poll(() => server.open()).toBe(1);
  resolve(null);
  expect(await opened).toEqual({ refused: 'unreachable' });
  await expect.poll(() => server.open()).toBe(0);
});
