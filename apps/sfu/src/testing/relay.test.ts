import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { FakeClock } from '@foyer/server-kit/testing';
import { expect, test } from 'vitest';
import { Pipe } from './pipe.ts';
import { Relay } from './relay.ts';

async function socketAt(): Promise<{ socket: Socket; heard: string[] } & AsyncDisposable> {
  const socket = createSocket('udp4');
  const heard: string[] = [];
  socket.on('message', (packet) => heard.push(packet.toString('hex')));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { socket, heard, [Symbol.asyncDispose]: async () => void socket.close() };
}

const STUN = Buffer.from('0001', 'hex');
const DTLS = Buffer.from('16fe', 'hex');
const RTP = Buffer.from('806f0001'.padEnd(24, '0'), 'hex');
const MARKED_RTP = Buffer.from('90ef0002'.padEnd(24, '0'), 'hex');
const RTCP = Buffer.from('81c8', 'hex');

test('carries everything both ways, and remembers the RTP', async () => {
  await using node = await socketAt();
  await using browser = await socketAt();
  await using relay = await Relay.to(node.socket.address());
  const all = [STUN, DTLS, RTP, MARKED_RTP, RTCP];
  const hex = all.map((packet) => packet.toString('hex'));
  for (const packet of all) browser.socket.send(packet, relay.spot.port, relay.spot.address);
  await expect.poll(() => node.heard).toEqual(hex);
  expect(relay.sent).toEqual([RTP, MARKED_RTP]);

  node.socket.removeAllListeners('message');
  node.socket.once('message', (_, from) => {
    for (const packet of all) node.socket.send(packet, from.port, from.address);
  });
  browser.socket.send(STUN, relay.spot.port, relay.spot.address);
  await expect.poll(() => browser.heard).toEqual(hex);
  expect(relay.received).toEqual([RTP, MARKED_RTP]);
});

test('says things twice when told to, from where they came the first time', async () => {
  await using node = await socketAt();
  await using browser = await socketAt();
  await using relay = await Relay.to(node.socket.address());
  const ports = new Set<number>();
  node.socket.on('message', (_, { port }) => ports.add(port));
  browser.socket.send(RTP, relay.spot.port, relay.spot.address);
  await expect.poll(() => relay.sent).toEqual([RTP]);
  relay.sendAgain(relay.sent);
  await expect.poll(() => node.heard).toEqual([RTP.toString('hex'), RTP.toString('hex')]);
  expect(relay.sent).toEqual([RTP]);
  expect(ports.size).toBe(1);
});

test('lets nothing through while it is cut', async () => {
  await using node = await socketAt();
  await using browser = await socketAt();
  await using relay = await Relay.to(node.socket.address());
  const say = (packet: Buffer) =>
    new Promise((done) => browser.socket.send(packet, relay.spot.port, relay.spot.address, done));
  relay.cut();
  await say(RTP);
  // The first cannot be overtaken: when the second is there, it was dropped.
  await new Promise((resolve) => setTimeout(resolve, 20));
  relay.mend();
  await say(MARKED_RTP);
  await expect.poll(() => node.heard).toEqual([MARKED_RTP.toString('hex')]);
});

test('can have the port of the node, at another address', async () => {
  await using node = await socketAt();
  await using browser = await socketAt();
  const spot = { address: '127.0.0.2', port: node.socket.address().port };
  await using relay = await Relay.to(node.socket.address(), { at: spot });
  expect(relay.spot).toMatchObject(spot);
  browser.socket.send(RTP, spot.port, spot.address);
  await expect.poll(() => node.heard).toEqual([RTP.toString('hex')]);
});

test('tells browsers apart, each on the way that held when it appeared', async () => {
  await using node = await socketAt();
  await using fast = await socketAt();
  await using slow = await socketAt();
  const clock = new FakeClock();
  const straight = { up: new Pipe({ clock }), down: new Pipe({ clock }) };
  const long = { up: new Pipe({ clock, delayMs: 75 }), down: new Pipe({ clock, delayMs: 75 }) };
  let path = straight;
  await using relay = await Relay.to(node.socket.address(), { path: () => path, remembers: false });
  node.socket.on('message', (packet, { port, address }) => node.socket.send(packet, port, address));
  const say = ({ socket }: typeof fast, packet: Buffer) => socket.send(packet, relay.spot.port, relay.spot.address);

  say(fast, STUN);
  await expect.poll(() => fast.heard).toEqual(['0001']);
  path = long;
  say(slow, DTLS);
  await expect.poll(() => long.up.passed).toBe(1);
  clock.advance(75);
  await expect.poll(() => long.down.passed).toBe(1);
  expect(slow.heard).toEqual([]);
  clock.advance(75);
  await expect.poll(() => slow.heard).toEqual(['16fe']);

  say(fast, RTP);
  await expect.poll(() => fast.heard).toEqual(['0001', RTP.toString('hex')]);
  expect(relay.sent).toEqual([]);
});
