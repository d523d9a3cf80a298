import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { PROTOCOL_VERSION } from '@foyer/protocol';
import { expect, test } from 'vitest';
import { type Stack, startStack } from '../testing/stack.ts';

test('[GW-7] a ticket that is used again after leaving takes no place', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  for (let index = 0; index < 20; index++) {
    const gil = stack.person(`Gil ${index}`);
    const token = await gil.ticket(meeting);
    expect(await gil.connect({ meeting, token })).toBe('connected');
    await gil.hears('self:waiting');
    await gil.asks('meeting:leave');
    expect(await gil.connect({ meeting, token })).toBe('token-replayed');
  }
  const gus = stack.person('Gus');
  expect(await gus.connect({ meeting, token: await gus.ticket(meeting) })).toBe('connected');
});

test('[GW-7] whoever hangs up during the handshake leaves no place behind', async () => {
  await using stack = await startStack();
  const { meeting } = await stack.organizer();
  for (let index = 0; index < 20; index++)
    await hangsUp(stack, { meeting, token: await stack.person(`Gil ${index}`).ticket(meeting) });
  const gus = stack.person('Gus');
  await expect.poll(async () => gus.connect({ meeting, token: await gus.ticket(meeting) })).toBe('connected');
});

/** Says hello with a genuine ticket and breaks the protocol in the same breath. */
function hangsUp(stack: Stack, { meeting, token }: { meeting: string; token: string }): Promise<void> {
  const { port, hostname: host } = new URL(stack.address);
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port) });
    const head = [
      `GET /socket/?EIO=4&transport=websocket&meeting=${meeting} HTTP/1.1`,
      `Host: localhost:${port}`,
      `Origin: ${stack.publicUrl.origin}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      'Sec-WebSocket-Version: 13',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.on('error', () => {});
    socket.on('close', () => resolve());
    let seen = '';
    socket.on('data', (data) => {
      seen += data.toString('latin1');
      if (!seen.includes('"sid"')) return;
      seen = '';
      const hello = frame(1, `40${JSON.stringify({ token, version: PROTOCOL_VERSION })}`);
      // Opcode 3 does not exist: the line is over before the hello has been looked at.
      socket.write(Buffer.concat([hello, frame(3, '')]));
    });
  });
}

/** A WebSocket frame as a browser sends it: masked (RFC 6455, 5.2). */
function frame(opcode: number, text: string): Buffer {
  const payload = Buffer.from(text);
  const mask = randomBytes(4);
  const length = payload.length < 126 ? [payload.length] : [126, payload.length >> 8, payload.length & 255];
  const [first = 0, ...rest] = length;
  const head = Buffer.from([0x80 | opcode, 0x80 | first, ...rest]);
  return Buffer.concat([head, mask, payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0))]);
}
