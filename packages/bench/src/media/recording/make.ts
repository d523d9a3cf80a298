import { chromium, Person, Stack } from '@foyer/testkit';
import { chromium as playwright } from '@playwright/test';
import { Gathering, settleIn } from '../../signaling/gathering.ts';
import { newIdentity } from '../presence.ts';
import type { Recorded, Recording, Track } from './recording.ts';
import { Watcher } from './watcher.ts';

/** How wide the copies of a camera are, and what is recorded of each. */
const COPIES = { small: 240, middle: 480, whole: 960 } as const satisfies Partial<Record<Track, number>>;
/** A browser sends its largest copy only when it has found out that the line can bear it. */
const CLIMB_MS = 20_000;
const [SPEECH_MS, SILENCE_MS] = [14_000, 6_000];
/** After the last word a browser goes on for a moment. */
const FADE_MS = 2_000;
const KEY_FRAME_EVERY_MS = 2_000;

/**
 * Records somebody in a real meeting: a page of the product in Chromium, with a camera whose picture moves and has grain, and a
 * voice of syllables. It is recorded by three who watch and hear it, one for each copy of the picture.
 */
export async function record(say: (line: string) => void): Promise<Recording> {
  say('recording somebody, once: it takes a minute');
  const foyer = await Stack.start();
  const browser = await playwright.launch(chromium.launchOptions);
  const identity = await newIdentity();
  const watchers: Watcher[] = [];
  try {
    const gathering = await Gathering.open(await settleIn(foyer.url, foyer.firstRunLink));
    const looks = { hue: 210, hz: 220, width: 960, grain: true };
    const vera = await Person.arrive(browser, { name: 'Vera', looks });
    await vera.opens(`${foyer.url}/m/${gathering.meeting}#k=${gathering.key}`);
    await vera.asksToJoin();
    const participant = await gathering.admitsWhoeverComes();
    await vera.page.getByRole('toolbar', { name: 'Meeting controls' }).waitFor();

    const tracks: Record<Track, Recorded[]> = { speech: [], silence: [], small: [], middle: [], whole: [] };
    let sound: 'speech' | 'silence' | null = null;
    let isRolling = false;
    for (const [track, stageWidth] of Object.entries(COPIES) as [keyof typeof COPIES, number][]) {
      const view = { show: 'speaker', stage: { participant, source: 'camera' }, stageWidth };
      const onPacket = (what: 'sound' | 'picture', packet: Recorded) => {
        if (what === 'picture' && isRolling) tracks[track].push(packet);
        if (what === 'sound' && sound && track === 'small') tracks[sound].push(packet);
      };
      watchers.push(await Watcher.comesIn(gathering, { identity, view, onPacket }));
    }
    void vera.page.evaluate(speakSyllables, CLIMB_MS + SPEECH_MS);
    await pause(CLIMB_MS);

    const askForKeyFrames = () => {
      for (const watcher of watchers) watcher.asksForKeyFrames();
    };
    [isRolling, sound] = [true, 'speech'];
    askForKeyFrames();
    const asking = setInterval(askForKeyFrames, KEY_FRAME_EVERY_MS);
    await pause(SPEECH_MS);
    sound = null;
    await pause(FADE_MS);
    sound = 'silence';
    await pause(SILENCE_MS);
    clearInterval(asking);
    isRolling = false;
    return { madeBy: `Chromium ${browser.version()}`, tracks: fromZero(tracks) };
  } finally {
    for (const watcher of watchers) watcher[Symbol.dispose]();
    await browser.close();
    await foyer.close();
  }
}

/** Runs in the page: syllables and words, for so long in ms. */
async function speakSyllables(forMs: number): Promise<void> {
  const between = (least: number, most: number) => least + Math.random() * (most - least);
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const until = performance.now() + forMs;
  for (let syllable = 1; performance.now() < until; syllable++) {
    window.speak(between(0.2, 0.6));
    await wait(between(80, 220));
    window.speak(0);
    await wait(syllable % 8 === 0 ? between(150, 300) : between(30, 90));
  }
}

function fromZero(tracks: Readonly<Record<Track, readonly Recorded[]>>): Record<Track, readonly Recorded[]> {
  const shifted = Object.entries(tracks).map(([track, packets]) => {
    const first = packets[0]?.atMs ?? 0;
    return [track, packets.map((packet) => ({ ...packet, atMs: packet.atMs - first }))];
  });
  return Object.fromEntries(shifted) as Record<Track, readonly Recorded[]>;
}

const pause = (forMs: number) => new Promise((resolve) => setTimeout(resolve, forMs));
