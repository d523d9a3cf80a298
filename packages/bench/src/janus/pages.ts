import { producing } from '@foyer/client';
import { Person, Stack } from '@foyer/testkit';
import type { Browser } from '@playwright/test';
import { JanusGuest } from './guest.ts';
import type { Meeting } from './meeting.ts';
import { installBenchPage } from './page.ts';
import { pageEndpoint } from './pageEndpoint.ts';
import { JanusServer } from './server.ts';

/** A camera of this size is sent in two copies: more of them, or larger ones, are too much for two cores. */
export const CAMERA = { width: 480, fps: 15 };
const TALKERS = 2;

/** People with a page of Foyer each, in one meeting. */
export async function foyerOfPages(browser: Browser, people: number): Promise<Meeting> {
  const foyer = await Stack.start();
  const [host, ...guests] = await arrivals(browser, people);
  if (!host) throw new Error('nobody is there');
  const link = await host.opensMeeting(foyer.firstRunLink);
  await host.joins();
  for (const guest of guests) {
    await guest.opens(link);
    await guest.asksToJoin();
    await host.admits(guest);
  }
  const ciphers = async () => (await Promise.all([host, ...guests].map((one) => one.ciphers()))).flat();
  const [pid = 0] = foyer.processes;
  return { pid, ciphers, ...together([host, ...guests]), close: () => foyer.close() };
}

/** The width of a picture in Foyer’s gallery of so many, in a window of the size that people here have. */
export async function tileWidthIn(browser: Browser): Promise<number> {
  const [context] = browser.contexts();
  const page = context?.pages()[0];
  return (await page?.locator('section[aria-label="Stage"] video').first().evaluate((one) => one.clientWidth)) ?? 0;
}

/** People with a page of the bench’s own each, in a room of Janus. */
export async function janusOfPages(
  browser: Browser,
  { people, tileWidth, copy }: { people: number; tileWidth: number; copy: 0 | 1 | 2 },
): Promise<Meeting> {
  const server = await JanusServer.start();
  const those = await arrivals(browser, people);
  const { encodings = [], codecOptions } = producing('camera');
  const sending = { encodings, startBitrateKbps: codecOptions?.videoGoogleStartBitrate ?? 0, tileWidth };
  const guests: JanusGuest[] = [];
  for (const { name, page } of those)
    guests.push(await JanusGuest.arrive(server, name, await pageEndpoint(page, sending)));
  for (const guest of guests)
    await guest.takes(
      guests.filter((one) => one !== guest),
      copy,
    );
  const ciphers = async () => (await Promise.all(guests.map((one) => one.ciphers()))).flat();
  return { pid: server.pid, ciphers, ...together(those), close: () => server.close() };
}

async function arrivals(browser: Browser, people: number): Promise<Person[]> {
  const those: Person[] = [];
  for (let one = 0; one < people; one++) {
    const looks = { hue: (one * 360) / people, hz: 440 + one * 110 };
    const person = await Person.arrive(browser, { name: NAMES[one] ?? `Guest ${one}`, looks });
    await person.page.addInitScript(installBenchPage, CAMERA);
    those.push(person);
  }
  return those;
}

const NAMES = ['Olga', 'Gil', 'Vera', 'Cem'];

/** Two talk, and all are seen. */
function together(people: readonly Person[]): Pick<Meeting, 'begin' | 'rest' | 'traffic'> {
  const all = async (moving: boolean) => {
    await Promise.all(people.map(({ page }) => page.evaluate((is) => window.bench.move(is), moving)));
    await Promise.all(people.slice(0, TALKERS).map((one) => (moving ? one.speaks() : one.fallsSilent())));
  };
  return {
    begin: () => all(true),
    rest: () => all(false),
    traffic: () => Promise.all(people.map(({ page }) => page.evaluate(() => window.bench.traffic()))),
  };
}
