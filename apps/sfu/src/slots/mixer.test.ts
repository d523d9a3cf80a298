import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Mixer } from './mixer.ts';
import { HEADER_BYTES } from './rtp.ts';
import { opus } from './testing/opus.ts';

/** Everything that a mixer says, in order: `1:5` is a packet of 5 in slot 1, `1=5` that it is theirs from now on. */
function mixer(slots: number) {
  const said: string[] = [];
  const time = { now: 0 };
  const mixer = new Mixer({
    slots: Array.from({ length: slots }, (_, slot) => ({ ssrc: slot + 1, payloadType: 100 })),
    levelExtension: 6,
    onOwner: (slot, source) => said.push(`${slot}=${source}`),
    onPacket: (slot, packet) => said.push(`${slot}:${packet.readUInt32BE(HEADER_BYTES)}`),
    now: () => time.now,
  });
  const speaks = (source: number, sequence: number, level = 30) => {
    time.now += 20;
    mixer.take(source, opus({ sequence, timestamp: sequence * 960, level }));
  };
  return { said, time, mixer, speaks };
}

test('whose slot it is is known before the first packet is sent', () => {
  const { said, mixer: one, speaks } = mixer(2);
  one.open(5, 5);
  speaks(5, 1);
  speaks(5, 2);
  one.close(5);
  expect(said).toEqual(['0=5', '0:5', '0:5', '0=-1']);
});

test('[SL-5] what still comes of a closed microphone is neither sent nor taken for speech', () => {
  const { said, mixer: one, speaks } = mixer(1);
  one.open(5, 5);
  speaks(5, 1);
  one.close(5);
  said.length = 0;
  speaks(5, 2);
  expect([said, one.spoken()]).toEqual([[], []]);
});

test('a packet that does not say how loud it is takes nothing from anybody', () => {
  const { said, mixer: one, speaks, time } = mixer(1);
  for (const source of [1, 2]) one.open(source, source);
  speaks(1, 1);
  time.now += 1_000;
  const quiet = Buffer.concat([Buffer.from([0x80]), opus({ sequence: 1, timestamp: 0 }).subarray(1, 12)]);
  one.take(2, quiet);
  expect(said).toEqual(['0=1', '0:1']);
});

const act = fc.record({
  source: fc.integer({ min: 1, max: 6 }),
  does: fc.oneof({ weight: 8, arbitrary: fc.constant('speaks' as const) }, fc.constantFrom('opens', 'closes')),
  level: fc.integer({ min: 0, max: 127 }),
});

test('[SL-5] whatever happens, no packet of a closed microphone leaves, and each leaves in the slot of whose it is', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 300 }), (acts) => {
      const { said, mixer: one, speaks } = mixer(3);
      const open = new Set<number>();
      const owners = new Map<string, string>();
      for (const [sequence, { source, does, level }] of acts.entries()) {
        said.length = 0;
        if (does === 'opens') one.open(source, source);
        else if (does === 'closes') one.close(source);
        else speaks(source, sequence, level);
        if (does === 'opens') open.add(source);
        if (does === 'closes') open.delete(source);
        for (const what of said) {
          const [slot = '', owner] = what.split('=');
          if (owner !== undefined) owners.set(slot, owner);
          else {
            const [to = '', of = ''] = what.split(':');
            expect(owners.get(to)).toBe(of);
            expect(open.has(Number(of))).toBe(true);
          }
        }
      }
    }),
  );
});
