import { chromium, Network, Person, Stack } from '@foyer/testkit';
import { type Browser, chromium as playwright } from '@playwright/test';
import { limitsForCrowd } from '../signaling/machine.ts';
import { installStopwatch } from '../stopwatch.ts';

/** In ms, from the click on. */
export interface Arrival {
  readonly picture: number;
  readonly sound: number;
}

export interface Arrivals {
  /** From one's own click on "Join now". */
  readonly click: readonly Arrival[];
  /** From the host's click on "Admit". */
  readonly admit: readonly Arrival[];
}

const OLGA = { hue: 0, hz: 440 };

/**
 * Somebody arrives so many times, in both ways, at a meeting in which Olga talks without a pause. Everybody is that far from
 * the servers, for pages, sockets and media.
 */
export async function arrive(rounds: number, { rttMs, say }: { rttMs: number; say: (line: string) => void }) {
  await using network = await Network.open({ rttMs });
  const foyer = await Stack.start({ environment: network.environment, limits: limitsForCrowd() });
  const browser = await playwright.launch(chromium.launchOptions);
  try {
    const olga = await Person.arrive(browser, { name: 'Olga', looks: OLGA });
    await olga.page.addInitScript(installStopwatch, [OLGA.hz]);
    const link = await olga.opensMeeting(foyer.firstRunLink);
    await olga.joins();
    await olga.speaks();

    const [click, admit]: [Arrival[], Arrival[]] = [[], []];
    for (let round = 1; round <= rounds; round++) {
      const [clicked, admitted] = [await byClick(olga, link), await byAdmission(browser, { olga, link })];
      click.push(clicked);
      admit.push(admitted);
      say(`RTT ${rttMs} ms, round ${round} of ${rounds}: click ${inMs(clicked)}; admit ${inMs(admitted)}`);
    }
    return { arrivals: { click, admit } satisfies Arrivals, browser: browser.version() };
  } finally {
    await browser.close();
    await foyer.close();
  }
}

/** The organizer joins once more, from another tab. */
async function byClick(olga: Person, link: string): Promise<Arrival> {
  const page = await olga.page.context().newPage();
  await page.addInitScript(installStopwatch, [OLGA.hz]);
  await page.goto(link);
  await page.getByRole('button', { name: 'Join now' }).click();
  const arrival = await arrivedOn(page, await clickedOn(page));
  // By their own word: of whoever just closes the page, the place would be kept.
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('menuitem', { name: 'Leave', exact: true }).click();
  await page.close();
  await alone(olga);
  return arrival;
}

/** Somebody new waits, and is admitted. */
async function byAdmission(browser: Browser, { olga, link }: { olga: Person; link: string }): Promise<Arrival> {
  const gil = await Person.arrive(browser, { name: 'Gil', looks: { hue: 120, hz: 623 } });
  await gil.page.addInitScript(installStopwatch, [OLGA.hz]);
  await gil.opens(link);
  await gil.asksToJoin();
  await olga.admits(gil);
  const arrival = await arrivedOn(gil.page, await clickedOn(olga.page));
  await gil.presses('Leave');
  await gil.leaves();
  await alone(olga);
  return arrival;
}

type Page = Person['page'];

function clickedOn(page: Page): Promise<number> {
  return page.evaluate(() => window.stopwatch.clickedAt ?? Number.NaN);
}

async function arrivedOn(page: Page, from: number): Promise<Arrival> {
  const there = await page
    .waitForFunction(() => {
      const { shown, heard } = window.stopwatch;
      const [picture, sound] = [shown[0], heard[0]];
      return picture !== undefined && typeof sound === 'number' && { picture, sound };
    })
    .catch(async (cause: unknown) => {
      const [shown, heard, ways] = await page.evaluate(async () => {
        const { shown, heard } = window.stopwatch;
        return [shown.length, heard[0], await window.probe.ways()] as const;
      });
      throw new Error(`nobody came: ${shown} pictures, tone ${heard}, ways ${ways.join()}`, { cause });
    });
  const { picture, sound } = (await there.jsonValue()) as Arrival;
  return { picture: picture - from, sound: sound - from };
}

/** The round before is over: nobody is left on the organizer's stage. */
async function alone(olga: Person): Promise<void> {
  await olga.stage.getByRole('group').nth(1).waitFor({ state: 'detached' });
}

function inMs({ picture, sound }: Arrival): string {
  return `seen ${picture.toFixed(0)} ms, heard ${sound.toFixed(0)} ms`;
}
