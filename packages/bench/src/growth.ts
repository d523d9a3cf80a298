import type { Bench, Chart } from './bench.ts';
import { type MeetingOptions, meeting } from './growth/meeting.ts';
import { naiveMeeting } from './growth/naiveMeeting.ts';
import { FITTED_FROM, figuresOf, type Size, unitOf } from './growth/size.ts';
import { BOTS } from './media/bots.ts';
import { newStudio } from './media/presence.ts';
import { described, keptRecording } from './media/recording/kept.ts';

const FULL = { people: [2, 5, 10, 25, 50, 100, 200], overMs: 20_000, talkMs: 20_000, naiveUpTo: 50 };
const QUICK = { people: [5, 20], overMs: 4_000, talkMs: 6_000, naiveUpTo: 20 };
const TALKERS = 2;
const GOAL = 1.1;

/**
 * How cost grows with a meeting: people come in within 20 s, with a microphone and a camera each, and look at whoever speaks;
 * then two of them talk in turns. Beside it, if that is asked for and as far as it is affordable, a meeting in which everybody
 * takes the sound and the picture of everybody.
 */
export const growth: Bench = async (say, { quick, naive }) => {
  const { people, overMs, talkMs, naiveUpTo } = quick ? QUICK : FULL;
  const recording = await keptRecording(say);
  using studio = await newStudio(recording);
  const options: MeetingOptions = { studio, overMs, talkMs, talkers: TALKERS };
  const own: Size[] = [];
  const beside: Size[] = [];
  for (const many of people) {
    own.push(await meeting(many, options));
    say(`${many} people: ${JSON.stringify(own.at(-1))}`);
    if (!naive || many > naiveUpTo) continue;
    beside.push(await naiveMeeting(many, options));
    say(`${many} people, everybody takes everybody: ${JSON.stringify(beside.at(-1))}`);
  }
  return {
    settings: {
      people: people.join(', '),
      ...{ overMs, talkMs, talkers: `${TALKERS}, in turns of 5 s`, database: 'PGlite, in the signaling process' },
      view: 'Speaker only, 480 pixels wide: the middle copy of a camera',
      media: described(recording),
      bots: BOTS,
      naive: naive
        ? `everybody takes the sound and the smallest picture of everybody, one message a stream; no signaling, up to ${naiveUpTo} people`
        : 'not measured: ask for it with --naive',
      fitted: `from ${FITTED_FROM} people on`,
    },
    metrics: [
      ...figuresOf(own, { goal: GOAL }),
      ...(naive ? figuresOf(beside, { how: ', everybody takes everybody', goal: null }) : []),
    ],
    charts: [
      chart({ name: 'growth-consumers', title: 'Streams taken', what: 'consumers' }, { own, beside }),
      chart({ name: 'growth-filling', title: 'CPU until all are in', what: 'fillCpuMs' }, { own, beside }),
      chart({ name: 'growth-talking', title: 'CPU a second while two talk', what: 'talkCpuMs' }, { own, beside }),
    ],
  };
};

function chart(
  { name, title, what }: { name: string; title: string; what: 'consumers' | 'fillCpuMs' | 'talkCpuMs' },
  { own, beside }: { own: readonly Size[]; beside: readonly Size[] },
): Chart {
  const points = (all: readonly Size[]) => all.map((size) => [size.people, size[what]] as const);
  return {
    ...{ name, title },
    x: { label: 'people', logarithmic: true },
    y: { label: unitOf(what), logarithmic: true },
    lines: [
      { name: 'Foyer', points: points(own) },
      ...(beside.length > 0 ? [{ name: 'everybody takes everybody', points: points(beside) }] : []),
    ],
  };
}
