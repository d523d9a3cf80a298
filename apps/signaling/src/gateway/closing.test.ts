import { EventEmitter } from 'node:events';
import { silent } from '@foyer/server-kit';
import { FakeClock } from '@foyer/server-kit/testing';
import type { Socket } from 'socket.io';
import { expect, test } from 'vitest';
import type { Person } from '../testing/person.ts';
import { PLAIN } from '../testing/plainLine.ts';
import { RawLine } from '../testing/rawLine.ts';
import { type Stack, startStack } from '../testing/stack.ts';
import { CLOSED_WITHIN_MS, lineTo } from './socketLine.ts';

/** Olga runs a meeting; Gil is at its door on a line that does not close when it is asked to. */
async function stubbornGil(stack: Stack) {
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = stack.person('Gil');
  const token = await gil.ticket(meeting);
  const line = await RawLine.open(stack.address, { meeting, headers: { Origin: stack.publicUrl.origin } });
  line.ignoreClosing();
  await line.greet(token);
  return { olga, gil, line };
}

const waysOut: [string, (olga: Person, gil: Person) => Promise<unknown>][] = [
  ['denied', (olga, { participant }) => olga.asks('lobby:deny', { participant })],
  [
    'removed',
    async (olga, { participant }) => {
      await olga.asks('lobby:admit', { participant });
      await olga.asks('moderation:remove', { participant });
    },
  ],
  ['out when it was ended', (olga) => olga.asks('meeting:end')],
];

test.each(waysOut)('[GW-9] whoever is %s is cut off within a second, whether they want that or not', async (_, out) => {
  await using stack = await startStack();
  const { olga, gil, line } = await stubbornGil(stack);
  await out(olga, gil);
  await expect.poll(() => line.heard.join()).toContain('"self:ended"');
  // The end of the line on Socket.IO's part; the connection below it is still there.
  await expect.poll(() => line.heard).toContain('41');
  stack.clock.advance(CLOSED_WITHIN_MS);
  await line.closed;
  expect(stack.crashes).toEqual([]);
});

test('[GW-9] what somebody asked a moment before is answered first, but does not keep their line open', async () => {
  const clock = new FakeClock();
  const acts: string[] = [];
  const connection = Object.assign(new EventEmitter(), { destroy: () => void acts.push('destroyed') });
  const socket = { data: {}, disconnect: () => acts.push('hung up'), request: { socket: connection } };
  const line = lineTo(socket as unknown as Socket, { proof: PLAIN, clock, log: silent });
  line.answers(new Promise(() => {}));
  line.close();
  clock.advance(CLOSED_WITHIN_MS / 2 - 1);
  expect(acts).toEqual([]);
  clock.advance(1);
  expect(acts).toEqual(['hung up']);
  clock.advance(CLOSED_WITHIN_MS / 2);
  expect(acts).toEqual(['hung up', 'destroyed']);
});
