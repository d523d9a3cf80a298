import { Stack } from '@foyer/testkit';
import type { Bench } from './bench.ts';
import { Crowd } from './signaling/crowd.ts';
import { differencesIn, figuresOf, figuresOfSignIns, growthOver } from './signaling/figures.ts';
import { settleIn } from './signaling/gathering.ts';
import { limitsForCrowd, openFilesFor } from './signaling/machine.ts';
import { Meter } from './signaling/meter.ts';
import { watchSignIns } from './signaling/signIns.ts';
import { measure, type Stage, WORK } from './signaling/stage.ts';
import { timeProofs } from './signaling/timing.ts';

/** How many sockets at the least, and at which numbers more everything is measured again. */
const FEWEST = 10;
const FULL = { more: [100, 1_000, 5_000], blocks: 9, settleMs: 6_000, idleMs: 12_000, rounds: 300, signInMs: 3_000 };
const QUICK = { more: [100, 1_000], blocks: 3, settleMs: 1_000, idleMs: 6_000, rounds: 100, signInMs: 2_000 };

/** As many as are worked on, and two who wait. */
const SIGN_INS_AT_ONCE = 4;

/**
 * What serving people costs, from ten sockets to five thousand: the whole of Foyer without its pages, one process of
 * people who are just there, and this one, in which those are whose waiting is measured. Costs are CPU time of the
 * signaling process, with the embedded database in it, whatever else the machine is busy with.
 */
export const signaling: Bench = async (say, { quick }) => {
  const { more, blocks, settleMs, idleMs, rounds, signInMs } = quick ? QUICK : FULL;
  const openFiles = openFilesFor(Math.max(...more));
  const foyer = await Stack.start({ pages: false, limits: limitsForCrowd() });
  const home = await settleIn(foyer.url, foyer.firstRunLink);
  const crowd = new Crowd(home);
  try {
    const parts = { home, crowd, meter: new Meter(foyer), blocks, settleMs, idleMs };
    say('warming up');
    await measure(FEWEST, { ...parts, settleMs: 0, idleMs: 0 });
    const { proofs, codes } = await timeProofs(home, rounds);
    say('proofs and codes are timed');
    const signIns = await watchSignIns({ foyer, home, blocks, blockMs: signInMs, atOnce: SIGN_INS_AT_ONCE });
    say(`${signIns.perSecond.toFixed(0)} people sign in per second`);
    const staged = async (sockets: number): Promise<Stage> => {
      const stage = await measure(sockets, parts);
      say(`${sockets} sockets: ${stage.joinsPerSecond.toFixed(0)} joins per second`);
      return stage;
    };
    const fewest = await staged(FEWEST);
    const stages = [fewest];
    for (const sockets of more) stages.push(await staged(sockets));
    return {
      settings: {
        sockets: [FEWEST, ...more].join(', '),
        meetings: 'of ten: five inside, five waiting',
        database: 'PGlite, in the signaling process',
        mediaNode: 'real, without media',
        limits: 'looked at, with numbers out of reach',
        blocks,
        joinsPerBlock: `${WORK.joins}, ${WORK.atOnce} at once`,
        admissionsPerBlock: WORK.admissions,
        eventsPerBlock: `${WORK.events}, one after the other`,
        idleMs,
        timingRounds: rounds,
        signInsAtOnce: SIGN_INS_AT_ONCE,
        signInBlockMs: signInMs,
        openFiles,
      },
      metrics: [
        ...stages.flatMap((stage) => figuresOf(stage, fewest)),
        ...growthOver(stages),
        ...differencesIn('proof', proofs),
        ...differencesIn('code', codes),
        ...figuresOfSignIns(signIns),
      ],
    };
  } finally {
    await crowd.leave();
    await foyer.close();
  }
};
