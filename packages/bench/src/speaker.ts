import { chromium, Person, Stack } from '@foyer/testkit';
import { chromium as playwright } from '@playwright/test';
import { type Bench, type Metric, percentile } from './bench.ts';
import { installWatch, type Noticed } from './media/watch.ts';

const [SWITCHES, QUICK_SWITCHES] = [30, 8];
const [COUGHS, QUICK_COUGHS] = [30, 8];
/** How long somebody speaks each time, in ms. */
const SPEECH_MS = 1_500;
/** A cough is shorter than what counts as speaking. */
const COUGH_MS = 250;
/** For so long after somebody’s last word nobody takes the large place from them (VW-6), in ms, and some. */
const HOLD_MS = 2_300;
/** In ms: to the picture, from the first sound on. */
const PICTURE_GOAL = { p50: 600, p95: 900 };

/**
 * How a meeting follows whoever begins to speak: two people speak in turns, a third looks on in Speaker only. From the first
 * sample of a voice until it is heard, named and seen; how much of it is cut off; and whether a cough is taken for speech.
 */
export const speaker: Bench = async (say, { quick }) => {
  const [switches, coughs] = quick ? [QUICK_SWITCHES, QUICK_COUGHS] : [SWITCHES, COUGHS];
  const foyer = await Stack.start();
  const browser = await playwright.launch(chromium.launchOptions);
  const arrive = (name: string, looks: { hue: number; hz: number }) => Person.arrive(browser, { name, looks });
  try {
    const olga = await arrive('Olga', { hue: 0, hz: 440 });
    const link = await olga.opensMeeting(foyer.firstRunLink);
    await olga.joins();
    const [gil, vera] = [await arrive('Gil', { hue: 120, hz: 623 }), await arrive('Vera', { hue: 240, hz: 811 })];
    await vera.page.addInitScript(installWatch);
    for (const guest of [gil, vera]) {
      await guest.opens(link);
      await guest.asksToJoin();
      await olga.admits(guest);
    }
    await vera.looksAt('Speaker only');
    await vera.presses('Camera');
    await vera.presses('Microphone');
    await vera.sees(olga);

    const turns: Turn[] = [];
    for (let turn = 0; turn < switches; turn++) {
      const who = turn % 2 === 0 ? gil : olga;
      const took = await speaks(who, { seenBy: vera, forMs: SPEECH_MS });
      turns.push(took);
      say(`turn ${turn + 1} of ${switches}: heard ${ms(took.heard)}, named ${ms(took.named)}, seen ${ms(took.seen)}`);
      await pause(HOLD_MS);
    }

    // Olga has the place, and goes on; Gil coughs.
    await olga.speaks();
    await pause(1_000);
    const before = await namesSeenBy(vera);
    for (let cough = 0; cough < coughs; cough++) {
      await olga.fallsSilent();
      await pause(HOLD_MS);
      await gil.speaks();
      await pause(COUGH_MS);
      await gil.fallsSilent();
      await olga.speaks();
      await pause(700);
    }
    const taken = (await namesSeenBy(vera)).slice(before.length).filter((name) => name === gil.name).length;
    say(`${taken} of ${coughs} coughs were taken for speech`);

    return {
      settings: {
        ...{ switches, coughs, speechMs: SPEECH_MS, coughMs: COUGH_MS, rttMs: 0 },
        ...{ picture: '320x180 at 15 fps', voice: 'a tone, without DTX while it sounds', people: 3 },
        browser: `Chromium ${browser.version()}`,
      },
      metrics: [
        ...figures(
          'heard',
          turns.map(({ heard }) => heard),
        ),
        ...figures(
          'named',
          turns.map(({ named }) => named),
        ),
        ...figures(
          'seen',
          turns.map(({ seen }) => seen),
          PICTURE_GOAL,
        ),
        ...figures(
          'cut off',
          turns.map(({ clipped }) => clipped),
        ),
        { name: 'coughs taken for speech', value: taken, unit: '', goal: 0, ok: taken === 0 },
      ],
    };
  } finally {
    await browser.close();
    await foyer.close();
  }
};

/** After so many ms; infinite where it did not happen. */
interface Turn {
  readonly heard: number;
  readonly named: number;
  readonly seen: number;
  /** How much shorter the voice was than what was said, in ms. */
  readonly clipped: number;
}

async function speaks(who: Person, { seenBy, forMs }: { seenBy: Person; forMs: number }): Promise<Turn> {
  const { hz, hue } = who.looks;
  const watching = seenBy.page.evaluate(([of, until]) => window.watch.until(of, until), [
    { hz, hue, name: who.name },
    forMs + 1_500,
  ] as const);
  // The watch has to be there first: how late it is does not count, because it goes by the clock.
  await pause(200);
  const { from, until } = await who.page.evaluate(async (length) => {
    const at = () => performance.timeOrigin + performance.now();
    window.speak(0.5);
    const begun = at();
    await new Promise((resolve) => setTimeout(resolve, length));
    window.speak(0);
    return { from: begun, until: at() };
  }, forMs);
  const noticed: Noticed = await watching;
  const after = (moment: number | null) => (moment === null ? Number.POSITIVE_INFINITY : moment - from);
  const heardFor = (noticed.soundUntil ?? 0) - (noticed.soundFrom ?? 0);
  return {
    ...{ heard: after(noticed.soundFrom), named: after(noticed.named), seen: after(noticed.seen) },
    clipped: until - from - heardFor,
  };
}

function namesSeenBy(person: Person): Promise<string[]> {
  return person.page.evaluate(() => [...window.watch.speakers]);
}

function figures(what: string, samples: readonly number[], goal: { p50: number; p95: number } | null = null): Metric[] {
  return (['p50', 'p95'] as const).map((share) => {
    const value = percentile(samples, share === 'p50' ? 0.5 : 0.95);
    return {
      name: `${what}, ${share}`,
      value,
      unit: 'ms',
      goal: goal?.[share] ?? null,
      ok: !goal || value <= goal[share],
    };
  });
}

const pause = (forMs: number) => new Promise((resolve) => setTimeout(resolve, forMs));
const ms = (value: number) => `${value.toFixed(0)} ms`;
