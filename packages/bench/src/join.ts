import { chromium, Person, Stack } from '@foyer/testkit';
import { type Browser, chromium as playwright } from '@playwright/test';
import { type Bench, percentile } from './bench.ts';
import { installStopwatch } from './stopwatch.ts';

const [ROUNDS, QUICK_ROUNDS] = [30, 10];
/** In ms, p50 at no network delay. */
const CLICK_GOAL = 350;
const ADMIT_GOAL = 180;

/**
 * How long it takes to be in: from the click on "Join now", and from the host's click on "Admit", to the first frame of
 * somebody else on the screen. Real pages, real media node, loopback; nothing is prepared on the server beforehand.
 */
export const join: Bench = async (say, { quick }) => {
  const rounds = quick ? QUICK_ROUNDS : ROUNDS;
  const foyer = await Stack.start();
  const browser = await playwright.launch(chromium.launchOptions);
  try {
    const olga = await Person.arrive(browser, { name: 'Olga', looks: { hue: 0, hz: 440 } });
    await olga.page.addInitScript(installStopwatch);
    const link = await olga.opensMeeting(foyer.firstRunLink);
    await olga.joins();

    const clicks: number[] = [];
    const admissions: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      clicks.push(await clickToFrame(olga, link));
      admissions.push(await admitToFrame(browser, { olga, link }));
      say(
        `round ${round} of ${rounds}: click ${clicks.at(-1)?.toFixed(0)} ms, admit ${admissions.at(-1)?.toFixed(0)} ms`,
      );
    }
    return {
      settings: { rounds, rttMs: 0, picture: '320x180 at 15 fps', browser: `Chromium ${browser.version()}` },
      metrics: [
        ...figures('click to first remote frame', clicks, CLICK_GOAL),
        ...figures('admit to first frame', admissions, ADMIT_GOAL),
      ],
    };
  } finally {
    await browser.close();
    await foyer.close();
  }
};

/** The organizer joins once more, from another tab. */
async function clickToFrame(olga: Person, link: string): Promise<number> {
  const page = await olga.page.context().newPage();
  await page.addInitScript(installStopwatch);
  await page.goto(link);
  await page.getByRole('button', { name: 'Join now' }).click();
  const { from, until } = await page
    .waitForFunction(
      () => window.firstRemoteFrameAt !== null && { from: window.clickedAt, until: window.firstRemoteFrameAt },
    )
    .then((handle) => handle.jsonValue() as Promise<{ from: number; until: number }>);
  // By their own word: of whoever just closes the page, the place would be kept.
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('menuitem', { name: 'Leave', exact: true }).click();
  await page.close();
  await alone(olga);
  return until - from;
}

/** Somebody new waits, and is admitted. */
async function admitToFrame(browser: Browser, { olga, link }: { olga: Person; link: string }): Promise<number> {
  const gil = await Person.arrive(browser, { name: 'Gil', looks: { hue: 120, hz: 623 } });
  await gil.page.addInitScript(installStopwatch);
  await gil.opens(link);
  await gil.asksToJoin();
  await olga.admits(gil);
  const from = await olga.page.evaluate(() => window.clickedAt ?? Number.NaN);
  await gil.page.waitForFunction(() => window.firstRemoteFrameAt !== null);
  const until = await gil.page.evaluate(() => window.firstRemoteFrameAt ?? Number.NaN);
  await gil.presses('Leave');
  await gil.leaves();
  await alone(olga);
  return until - from;
}

/** The round before is over: nobody is left on the organizer's stage. */
async function alone(olga: Person): Promise<void> {
  await olga.stage.getByRole('group').nth(1).waitFor({ state: 'detached' });
}

function figures(name: string, samples: readonly number[], goal: number) {
  const p50 = percentile(samples, 0.5);
  return [
    { name: `${name}, p50`, value: p50, unit: 'ms', goal, ok: p50 <= goal },
    { name: `${name}, p95`, value: percentile(samples, 0.95), unit: 'ms', goal: null, ok: true },
  ];
}
