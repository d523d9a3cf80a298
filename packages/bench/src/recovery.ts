import { chromium, type Looks, Person, Stack } from '@foyer/testkit';
import { chromium as playwright } from '@playwright/test';
import { type Bench, percentile } from './bench.ts';
import { limitsForCrowd } from './signaling/machine.ts';
import { installStopwatch } from './stopwatch.ts';

const [ROUNDS, QUICK_ROUNDS] = [10, 4];
/** In ms, p95. */
const GOAL = 2_000;
/** Between two rounds, in ms: pages wait longer with each failure that follows another. */
const REST_MS = 1_500;
const PEOPLE: readonly { readonly name: string; readonly looks: Looks }[] = [
  { name: 'Olga', looks: { hue: 0, hz: 440 } },
  { name: 'Gil', looks: { hue: 120, hz: 623 } },
  { name: 'Gus', looks: { hue: 240, hz: 811 } },
];

/**
 * How long all sound and all pictures are away when every media worker dies at once: from the kill until each of three people
 * sees and hears both others again, on new connections.
 */
export const recovery: Bench = async (say, { quick }) => {
  const rounds = quick ? QUICK_ROUNDS : ROUNDS;
  const foyer = await Stack.start({ limits: limitsForCrowd() });
  const browser = await playwright.launch(chromium.launchOptions);
  try {
    const people: Person[] = [];
    for (const one of PEOPLE) {
      const person = await Person.arrive(browser, one);
      const others = PEOPLE.filter(({ name }) => name !== one.name);
      await person.page.addInitScript(
        installStopwatch,
        others.map(({ looks }) => looks.hz),
      );
      people.push(person);
    }
    const [olga, ...guests] = people as [Person, ...Person[]];
    const link = await olga.opensMeeting(foyer.firstRunLink);
    await olga.joins();
    for (const guest of guests) {
      await guest.opens(link);
      await guest.asksToJoin();
      await olga.admits(guest);
    }
    for (const person of people) await person.speaks();
    await Promise.all(people.map(allAreThere));

    const seen: number[] = [];
    const heard: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      await Promise.all(people.map(({ page }) => page.evaluate(() => window.stopwatch.restart())));
      const from = performance.timeOrigin + performance.now();
      foyer.killWorkers();
      const back = await Promise.all(people.map(allAreThere));
      seen.push(Math.max(...back.map(({ shown }) => shown)) - from);
      heard.push(Math.max(...back.map((one) => one.heard)) - from);
      say(
        `round ${round} of ${rounds}: all pictures after ${seen.at(-1)?.toFixed(0)} ms, all sound after ${heard.at(-1)?.toFixed(0)} ms`,
      );
    }
    const both = seen.map((ms, round) => Math.max(ms, heard[round] ?? Number.POSITIVE_INFINITY));
    return {
      settings: {
        ...{ rounds, people: PEOPLE.length, workers: 1, rttMs: 0 },
        killed: 'every media worker, with SIGKILL',
        back: 'each page shows a frame and plays the tone of both others, on tracks that are new since the kill',
        ...{ picture: '320x180 at 15 fps', browser: `Chromium ${browser.version()}` },
      },
      metrics: [
        ...figures('all pictures back', seen),
        ...figures('all sound back', heard),
        ...figures('everything back', both, GOAL),
      ],
    };
  } finally {
    await browser.close();
    await foyer.close();
  }
};

/** When the last of the others was seen on somebody's page, and heard, of those who have come since its watch began. */
async function allAreThere({ name, page }: Person): Promise<{ readonly shown: number; readonly heard: number }> {
  const there = await page
    .waitForFunction(() => {
      const { shown, heard } = window.stopwatch;
      const moments = heard.filter((moment) => moment !== null);
      const isWhole = shown.length >= heard.length && moments.length === heard.length;
      return isWhole && { shown: Math.max(...shown), heard: Math.max(...moments) };
    })
    .catch(async (cause: unknown) => {
      const { shown, heard } = await page.evaluate(() => ({
        shown: window.stopwatch.shown,
        heard: window.stopwatch.heard,
      }));
      const said = await page.getByRole('status').allInnerTexts();
      const ways = await page.evaluate(() => window.probe.ways());
      const missing = `${shown.length} pictures, tones ${JSON.stringify(heard)}, ways ${ways.join()}, “${said.join(' ')}”`;
      throw new Error(`not all came back on the page of ${name}: ${missing}`, { cause });
    });
  return there.jsonValue() as Promise<{ shown: number; heard: number }>;
}

function figures(name: string, samples: readonly number[], goal: number | null = null) {
  const p95 = percentile(samples, 0.95);
  return [
    { name: `${name}, p50`, value: percentile(samples, 0.5), unit: 'ms', goal: null, ok: true },
    { name: `${name}, p95`, value: p95, unit: 'ms', goal, ok: goal === null || p95 <= goal },
  ];
}
