import { expect, test } from 'vitest';
import { knock } from '../../testing/knock.ts';
import { spotOf, startMediasoup } from '../../testing/mediasoup.ts';
import { Peer } from '../../testing/peer.ts';
import type { LineState } from '../engine.ts';

/** These are real packets and processes: on a busy machine they take their time. */
const PATIENT = { timeout: 5_000 };

const FINGERPRINT = Array.from({ length: 32 }, () => '0F').join(':');

test('[MD-7] a line that was interrupted comes up again, and new ICE credentials are a way to it', async () => {
  const engine = await startMediasoup();
  const transport = await (await engine.openRouter()).openTransport(FINGERPRINT);
  const states: LineState[] = [];
  transport.onLine((state) => states.push(state));
  const spot = spotOf(transport, 'tcp');

  const first = await knock(spot, transport.parameters.iceParameters);
  await expect.poll(() => states.at(-1), PATIENT).toBe('up');
  first.destroy();
  await expect.poll(() => states.at(-1), PATIENT).toBe('interrupted');

  const restarted = await transport.restart();
  const second = await knock(spot, restarted ?? {});
  await expect.poll(() => states.at(-1), PATIENT).toBe('up');

  // The old ones have had their day.
  const before = states.length;
  const third = await knock(spot, transport.parameters.iceParameters);
  second.destroy();
  await expect.poll(() => states.slice(before), PATIENT).toEqual(['interrupted']);
  third.destroy();
  engine.close();
});

test('a browser that is not the one that is expected ends the line', async () => {
  const engine = await startMediasoup();
  const transport = await (await engine.openRouter()).openTransport(FINGERPRINT);
  const states: LineState[] = [];
  transport.onLine((state) => states.push(state));
  using impostor = new Peer('SendOnly');
  void impostor.connect(transport, spotOf(transport, 'udp'));
  await expect.poll(() => states.at(-1), PATIENT).toBe('ended');
  engine.close();
});
