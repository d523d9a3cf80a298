import { type Looks, type MailServer, Network, Person, Stack, startMailServer } from '@foyer/testkit';
import { test as base } from '@playwright/test';
import { serveGallery } from './galleryServer.ts';

/** Far apart as colours, and as tones no multiples of one another. */
const LOOKS: readonly Looks[] = [
  { hue: 0, hz: 440 },
  { hue: 120, hz: 623 },
  { hue: 240, hz: 811 },
  { hue: 60, hz: 1_021 },
  { hue: 300, hz: 1_277 },
  { hue: 180, hz: 1_453 },
  { hue: 30, hz: 1_619 },
  { hue: 210, hz: 1_801 },
  { hue: 270, hz: 1_999 },
];

/** Enough to see whether a picture moves; what nine cameras cost more would be waited for in every test. */
const FRAME_RATE = 8;

interface Served {
  /** Where the gallery is served: every screen in every state. */
  readonly gallery: string;
}

interface Stage {
  /** Where mail of Foyer arrives; without one it sends none. */
  readonly mailServer: MailServer | null;
  /** Whether there is one: `test.use({ mails: true })`. */
  readonly mails: boolean;
  /** What is between people and Foyer; without one they are on one machine. */
  readonly network: Network | null;
  /** Whether there is something: `test.use({ networked: true })`. */
  readonly networked: boolean;
  /** The whole of Foyer, for this test alone. */
  readonly foyer: Stack;
  /** Somebody new, with a browser profile, a colour and a tone of their own. */
  readonly person: (name: string, more?: Partial<Looks> & { readonly locale?: string }) => Promise<Person>;
  /** A guest who has clicked the link of Olga's meeting, and waits. */
  readonly waiting: (name: string) => Promise<Person>;
  /** Olga, who has opened a meeting and stands in its green room; and its link. */
  readonly opened: { readonly olga: Person; readonly link: string };
}

export const test = base.extend<Stage, Served>({
  gallery: [
    async ({}, use) => {
      const served = await serveGallery();
      await use(served.url);
      await served.close();
    },
    { scope: 'worker' },
  ],
  mails: [false, { option: true }],
  mailServer: async ({ mails }, use) => {
    const server = mails ? await startMailServer() : null;
    await use(server);
    await server?.close();
  },
  networked: [false, { option: true }],
  network: async ({ networked }, use) => {
    const network = networked ? await Network.open() : null;
    await use(network);
    await network?.[Symbol.asyncDispose]();
  },
  foyer: async ({ mailServer, network }, use) => {
    const foyer = await Stack.start({
      ...(mailServer ? { mail: mailServer.url } : {}),
      ...(network ? { environment: network.environment } : {}),
    });
    await use(foyer);
    await foyer.close();
  },
  person: async ({ browser }, use) => {
    const people: Person[] = [];
    await use(async (name, { locale, ...more } = {}) => {
      const looks = LOOKS[people.length];
      if (!looks) throw new Error('there are no more colours');
      const person = await Person.arrive(browser, {
        ...{ name, looks: { ...looks, frameRate: FRAME_RATE, ...more } },
        ...(locale === undefined ? {} : { locale }),
      });
      people.push(person);
      return person;
    });
    for (const person of people) await person.leaves();
  },
  opened: async ({ foyer, person }, use) => {
    const olga = await person('Olga');
    await use({ olga, link: await olga.opensMeeting(foyer.firstRunLink) });
  },
  waiting: async ({ opened, person }, use) => {
    await use(async (name) => {
      const guest = await person(name);
      await guest.opens(opened.link);
      await guest.asksToJoin();
      return guest;
    });
  },
});

export { expect } from '@playwright/test';
