import { producing } from '@foyer/client';
import { Person, Stack } from '@foyer/testkit';
import type { Browser } from '@playwright/test';
import { JanusGuest } from './guest.ts';
import type { Meeting } from './meeting.ts';
import { pageEndpoint } from './pageEndpoint.ts';
import { JanusServer } from './server.ts';
import { installTraffic } from './traffic.ts';

/** Of this width a camera is sent in fewer copies than of 960; larger ones are too much for two cores. */
export const CAMERA_WIDTH = 480;
const TALKERS = 2;

/** People with a page of Foyer each, in one meeting, as a gallery. */
export async function foyerOfPages(
  browser: Browser,
  people: number,
): Promise<Meeting & { readonly tileWidth: number }> {
  const foyer = await Stack.start();
  const those = await arrivals(browser, people);
  const [host, ...guests] = those;
  if (!host) throw new Error('nobody is there');
  const link = await host.opensMeeting(foyer.firstRunLink);
  await host.joins();
  for (const guest of guests) {
    await guest.opens(link);
    await guest.asksToJoin();
    await host.admits(guest);
  }
  const [pid = 0] = foyer.processes;
  const tileWidth = await host
    .tileOf(guests[0] ?? host)
    .locator('video')
    .evaluate((one) => one.clientWidth);
  const ciphers = async () => (await Promise.all(those.map((one) => one.ciphers()))).flat();
  return { pid, tileWidth, ciphers, ...together(those), close: () => foyer.close() };
}

/** The same people with a page of the bench’s own each, in a room of Janus. */
export async function janusOfPages(
  browser: Browser,
  { people, tileWidth, copy }: { people: number; tileWidth: number; copy: 0 | 1 | 2 },
): Promise<Meeting> {
  const server = await JanusServer.start();
  const those = await arrivals(browser, people);
  const { encodings = [], codecOptions } = producing('camera', {
    width: CAMERA_WIDTH,
    height: (CAMERA_WIDTH * 9) / 16,
  });
  const sending = { encodings, startBitrateKbps: codecOptions?.videoGoogleStartBitrate ?? 0, tileWidth };
  const come = async ({ name, page }: Person) => JanusGuest.arrive(server, name, await pageEndpoint(page, sending));
  const guests = await Promise.all(those.map(come));
  await Promise.all(guests.map((guest) => guest.takes(othersOf(guest, guests), copy)));
  const ciphers = async () => (await Promise.all(guests.map((one) => one.ciphers()))).flat();
  return { pid: server.pid, ciphers, ...together(those), close: () => server.close() };
}

/** All but one. */
export function othersOf<T>(one: T, all: readonly T[]): readonly T[] {
  return all.filter((other) => other !== one);
}

async function arrivals(browser: Browser, people: number): Promise<Person[]> {
  const those: Person[] = [];
  for (let one = 0; one < people; one++) {
    const looks = { hue: (one * 360) / people, hz: 440 + one * 110, width: CAMERA_WIDTH, grain: true };
    const person = await Person.arrive(browser, { name: NAMES[one] ?? `Guest ${one}`, looks });
    await person.page.addInitScript(installTraffic);
    those.push(person);
  }
  return those;
}

const NAMES = ['Olga', 'Gil', 'Vera', 'Cem'];

/** All are seen, and two talk. */
function together(people: readonly Person[]): Pick<Meeting, 'begin' | 'rest' | 'traffic' | 'widths'> {
  const talkers = people.slice(0, TALKERS);
  return {
    async begin() {
      await Promise.all(people.map((one) => one.moves(true)));
      await Promise.all(talkers.map((one) => one.speaks()));
    },
    async rest() {
      await Promise.all(talkers.map((one) => one.fallsSilent()));
      await Promise.all(people.map((one) => one.moves(false)));
    },
    traffic: () => Promise.all(people.map(({ page }) => page.evaluate(() => window.traffic()))),
    widths: async () => (await Promise.all(people.map(({ page }) => page.evaluate(() => window.widths())))).flat(),
  };
}
