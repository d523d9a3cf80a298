import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rewriter } from './rewriter.ts';
import { HEADER_BYTES, levelOf, markerOf, sequenceOf, timestampOf } from './rtp.ts';
import { opus } from './testing/opus.ts';

const SLOT = { ssrc: 7, payloadType: 100 };
/** What was sent, as far as a receiver orders by it; it is read at once, because the next packet takes its place. */
const sent = (packet: Buffer | null) =>
  packet && { sequence: sequenceOf(packet), timestamp: timestampOf(packet), marker: markerOf(packet) };

describe('one stream of many sources', () => {
  test('[SL-6] a packet keeps what is in it, and gets the slot’s header and the number of who speaks', () => {
    const packet = opus({ sequence: 9, timestamp: 90_000, level: 31, payload: 'hello' });
    const out = new Rewriter(SLOT).rewrite(packet, 1_003, 0);
    if (!out) throw new Error('nothing was sent');
    expect([out.readUInt8(1) & 0x7f, out.readUInt32BE(8), out.readUInt8(0) & 0x0f]).toEqual([100, 7, 1]);
    expect(out.readUInt32BE(HEADER_BYTES)).toBe(1_003);
    expect([levelOf(out, 6), out.subarray(-5).toString()]).toEqual([31, 'hello']);
  });

  test('where another source begins the number goes on by one, and the time by the wall clock in whole frames', () => {
    const rewriter = new Rewriter(SLOT);
    rewriter.rewrite(opus({ sequence: 100, timestamp: 5_000 }), 1, 0);
    const before = sent(rewriter.rewrite(opus({ sequence: 101, timestamp: 5_960 }), 1, 20));
    rewriter.switch();
    const after = sent(rewriter.rewrite(opus({ sequence: 7, timestamp: 123 }), 2, 131));
    expect(after).toEqual({
      sequence: (before?.sequence ?? 0) + 1,
      timestamp: (before?.timestamp ?? 0) + 6 * 960,
      marker: true,
    });
  });

  test('while a source stays, what was lost stays a gap', () => {
    const rewriter = new Rewriter(SLOT);
    const first = sent(rewriter.rewrite(opus({ sequence: 65_535, timestamp: 2 ** 32 - 960 }), 1, 0));
    const next = sent(rewriter.rewrite(opus({ sequence: 2, timestamp: 1_920 }), 1, 60));
    expect(next).toEqual({ sequence: (first?.sequence ?? 0) + 3, timestamp: 3 * 960, marker: false });
  });

  test('[SL-5] after the highest number comes 0, also where another source begins', () => {
    const rewriter = new Rewriter(SLOT);
    const send = (sequence: number) =>
      sent(rewriter.rewrite(opus({ sequence, timestamp: sequence * 960 }), 1, sequence))?.sequence;
    const start = send(0) ?? 0;
    for (const sequence of [32_767, 65_534, 65_535 - start]) send(sequence);
    rewriter.switch();
    expect(send(40_000)).toBe(0);
    expect(send(40_001)).toBe(1);
  });

  test('what comes late, twice or in pieces is not sent', () => {
    const rewriter = new Rewriter(SLOT);
    const send = (sequence: number) =>
      rewriter.rewrite(opus({ sequence, timestamp: sequence * 960 }), 1, sequence * 20);
    for (const sequence of [5, 7]) expect(send(sequence)).not.toBeNull();
    for (const sequence of [7, 6, 5]) expect(send(sequence)).toBeNull();
    expect(rewriter.rewrite(Buffer.alloc(5), 1, 0)).toBeNull();
    expect(rewriter.rewrite(Buffer.from([0x8f, ...Buffer.alloc(19)]), 1, 0)).toBeNull();
  });

  test('nothing is made for a packet: one of the same length is written where the one before was', () => {
    const rewriter = new Rewriter(SLOT);
    const send = (sequence: number, payload: string) =>
      rewriter.rewrite(opus({ sequence, timestamp: sequence * 960, payload }), 1, sequence * 20);
    const first = send(1, 'hello');
    expect(send(2, 'hi')).toHaveLength(first ? first.length - 3 : 0);
    expect(send(3, 'world')).toBe(first);
    expect(first?.subarray(-5).toString()).toBe('world');
  });

  const step = fc.record({
    source: fc.integer({ min: 1, max: 3 }),
    // Most come in order; some are lost, come late or twice, or after a pause of DTX.
    jump: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.integer({ min: -3, max: 25 })),
    later: fc.integer({ min: 0, max: 400 }),
    isSwitch: fc.boolean(),
  });

  test('[SL-5] whatever comes, numbers strictly rise and time never runs backwards', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), fc.integer({ min: 0, max: 65_535 }), (steps, start) => {
        const rewriter = new Rewriter(SLOT);
        const at = [0, start, (start * 7) % 65_536, 65_530];
        let [now, owner] = [0, 0];
        let last: { sequence: number; timestamp: number } | null = null;
        for (const { source, jump, later, isSwitch } of steps) {
          now += later;
          at[source] = ((at[source] ?? 0) + jump) & 0xffff;
          if (isSwitch || owner === 0) [owner] = [source, rewriter.switch()];
          if (source !== owner) continue;
          const sequence = at[source] ?? 0;
          const packet = opus({ sequence, timestamp: (sequence * 960 + 2 ** 32 - 48_000) % 2 ** 32 });
          const out = sent(rewriter.rewrite(packet, source, now));
          if (!out) continue;
          if (last) {
            expect((out.sequence - last.sequence) & 0xffff).toBeLessThan(0x8000);
            expect(out.sequence).not.toBe(last.sequence);
            expect((out.timestamp - last.timestamp) >>> 0).toBeLessThan(0x8000_0000);
            expect(out.timestamp).not.toBe(last.timestamp);
          }
          last = out;
        }
      }),
    );
  });
});
