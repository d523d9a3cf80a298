import { chromium, Person, Stack } from '@foyer/testkit';
import { type Browser, type Page, chromium as playwright } from '@playwright/test';
import { type Bench, type Metric, percentile } from './bench.ts';
import { comesIn } from './media/bots.ts';
import { newStudio } from './media/presence.ts';
import { keptRecording } from './media/recording/kept.ts';
import { installLab, type Lab } from './page/lab.ts';
import { Gathering, settleIn } from './signaling/gathering.ts';
import { limitsForCrowd } from './signaling/machine.ts';

const [ROUNDS, QUICK_ROUNDS] = [9, 3];
/** A phone of some years ago: what Lighthouse takes for one, of its line as well. */
const PHONE = { slower: 4, rttMs: 150, downKbps: 1_638, upKbps: 675, width: 412, height: 823 };
/** What web.dev calls good: in ms, without unit, and in ms. */
const GOALS: Lab = { lcp: 2_500, cls: 0.1, tbt: 200 };
/** After so long without anything new, in ms, the page is as it stays. */
const QUIET_MS = 3_000;
const TILES = 16;
const [WATCH_MS, QUICK_WATCH_MS] = [20_000, 6_000];

/**
 * What the page costs whoever looks at it: how soon the door is there on a slow phone, and how busy the main thread is inside,
 * alone and with sixteen people in a gallery.
 */
export const page: Bench = async (say, { quick }) => {
  const rounds = quick ? QUICK_ROUNDS : ROUNDS;
  const watchMs = quick ? QUICK_WATCH_MS : WATCH_MS;
  const recording = await keptRecording(say);
  using studio = await newStudio(recording);
  const foyer = await Stack.start({ limits: limitsForCrowd() });
  const browser = await playwright.launch(chromium.launchOptions);
  try {
    const gathering = await Gathering.open(await settleIn(foyer.url, foyer.firstRunLink));
    await gathering.host.asks('options:change', { change: { capacity: TILES + 1 } });
    const link = `${foyer.url}/m/${gathering.meeting}#k=${gathering.key}`;
    const labs: Lab[] = [];
    while (labs.length < rounds) {
      labs.push(await visit(browser, link));
      say(`visit ${labs.length} of ${rounds}: ${JSON.stringify(labs.at(-1))}`);
    }

    const vera = await Person.arrive(browser, { name: 'Vera', looks: { hue: 240, hz: 811 } });
    await vera.page.setViewportSize({ width: 1440, height: 900 });
    await vera.opens(link);
    await vera.asksToJoin();
    await gathering.admitsWhoeverComes();
    await vera.looksAt('Gallery');
    const alone = await busy(vera.page, watchMs);
    say(`alone: ${alone.toFixed(1)} ms a second`);
    const bots = [];
    // The host, who is no page and sends nothing, is a tile as well.
    while (bots.length < TILES - 2) bots.push(await comesIn(gathering, { studio }));
    bots[0]?.presence.sender.open('speaks');
    const pictures = vera.stage.locator('video');
    await pictures.nth(TILES - 2).waitFor();
    const full = await busy(vera.page, watchMs);
    say(`${TILES} tiles: ${full.toFixed(1)} ms a second`);
    for (const { presence, person } of bots) {
      presence[Symbol.dispose]();
      person.socket.disconnect();
    }
    return {
      settings: {
        ...{ rounds, watchMs, tiles: TILES, browser: `Chromium ${browser.version()}` },
        phone: `processor ${PHONE.slower} times slower, ${PHONE.rttMs} ms, ${PHONE.downKbps} kbit/s down, ${PHONE.width}x${PHONE.height}, no devices, nothing cached`,
        moving: `${TILES - 1} cameras of bots and one’s own, one of them speaks`,
      },
      metrics: [
        ...figures('largest paint of the door', labs, 'lcp'),
        ...figures('layout shift of the door', labs, 'cls'),
        ...figures('blocking time of the door', labs, 'tbt'),
        told('main thread, alone', alone),
        told(`main thread, ${TILES} tiles`, full),
      ],
    };
  } finally {
    await browser.close();
    await foyer.close();
  }
};

/** Somebody who was never here clicks the link on a slow phone. */
async function visit(browser: Browser, link: string): Promise<Lab> {
  const { width, height } = PHONE;
  const context = await browser.newContext({ viewport: { width, height }, isMobile: true, hasTouch: true });
  try {
    const opened = await context.newPage();
    await opened.addInitScript(installLab);
    const line = await context.newCDPSession(opened);
    await line.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slower });
    const bytesPerS = (kbps: number) => (kbps * 1_000) / 8;
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: PHONE.rttMs },
      ...{ downloadThroughput: bytesPerS(PHONE.downKbps), uploadThroughput: bytesPerS(PHONE.upKbps) },
    });
    await opened.goto(link);
    await opened.getByRole('button', { name: 'Ask to join' }).waitFor();
    await opened.waitForLoadState('networkidle');
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    return await opened.evaluate(() => window.lab());
  } finally {
    await context.close();
  }
}

/** How long the main thread works, in ms of each second. */
async function busy(opened: Page, forMs: number): Promise<number> {
  const line = await opened.context().newCDPSession(opened);
  await line.send('Performance.enable');
  const worked = async () => {
    const { metrics } = await line.send('Performance.getMetrics');
    const metricOf = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
    return { taskS: metricOf('TaskDuration'), at: metricOf('Timestamp') };
  };
  const before = await worked();
  await new Promise((resolve) => setTimeout(resolve, forMs));
  const after = await worked();
  await line.detach();
  return ((after.taskS - before.taskS) / (after.at - before.at)) * 1_000;
}

function figures(name: string, labs: readonly Lab[], what: keyof Lab): Metric[] {
  // Shifts are small numbers, and percentiles whole ones.
  const scale = what === 'cls' ? 1_000 : 1;
  const value = percentile(
    labs.map((lab) => lab[what] * scale),
    0.5,
  );
  const goal = GOALS[what];
  return [
    { name: `${name}, p50`, value: value / scale, unit: what === 'cls' ? '' : 'ms', goal, ok: value / scale <= goal },
  ];
}

function told(name: string, value: number): Metric {
  return { name, value: Math.round(value * 10) / 10, unit: 'ms/s', goal: null, ok: true };
}
