import type { Demand, View } from '@foyer/protocol';
import { Stack } from '@foyer/testkit';
import { comesIn } from '../media/bots.ts';
import type { Ear } from '../media/ear.ts';
import { Presence, type Studio } from '../media/presence.ts';
import { cameraRtp, voiceRtp } from '../media/replay/sender.ts';
import { Gathering, settleIn } from '../signaling/gathering.ts';
import { limitsForCrowd } from '../signaling/machine.ts';
import { type Endpoint, JanusGuest } from './guest.ts';
import type { Meeting } from './meeting.ts';
import { othersOf } from './pages.ts';
import { answerTo, offerOf, parametersOf } from './sdp.ts';
import { JanusServer } from './server.ts';
import type { Traffic } from './traffic.ts';

const TALKERS = 2;
/** All copies, always: nobody tells whoever sends to Janus what is needed. */
const ALL: Demand = 2;

/** Bots in a meeting of Foyer, who look at it as pages would. */
export async function foyerOfBots({
  people,
  studio,
  view,
}: {
  people: number;
  studio: Studio;
  view: View;
}): Promise<Meeting> {
  const foyer = await Stack.start({ pages: false, limits: limitsForCrowd() });
  const gathering = await Gathering.open(await settleIn(foyer.url, foyer.firstRunLink));
  await gathering.host.asks('options:change', { change: { capacity: people + 1 } });
  const bots: Awaited<ReturnType<typeof comesIn>>[] = [];
  while (bots.length < people) bots.push(await comesIn(gathering, { studio, view, counts: true }));
  const members = bots.map(({ presence, ear, person }) => ({
    presence,
    ear,
    demand: () => (person.latest('media:demand')?.['demand'] ?? ALL) as Demand,
  }));
  const [pid = 0] = foyer.processes;
  return {
    pid,
    ...together(members),
    // Bots do not tell.
    ciphers: () => Promise.resolve([]),
    async close() {
      for (const { presence, person } of bots) {
        presence[Symbol.dispose]();
        person.socket.disconnect();
      }
      await foyer.close();
    },
  };
}

/** The same bots in a room of Janus: everybody takes the sound and the picture of everybody. */
export async function janusOfBots({ people, studio, copy }: JanusOptions): Promise<Meeting> {
  const server = await JanusServer.start();
  const come = async (one: number) => {
    const presence = new Presence({ ...studio, address: server.address });
    const ear = presence.hear([voiceRtp]);
    const guest = await JanusGuest.arrive(server, `Guest ${one}`, endpointOf(presence));
    return { presence, ear, guest, demand: () => ALL };
  };
  const members = await Promise.all(Array.from({ length: people }, (_, one) => come(one)));
  const guests = members.map(({ guest }) => guest);
  await Promise.all(guests.map((guest) => guest.takes(othersOf(guest, guests), copy)));
  return {
    pid: server.pid,
    ...together(members),
    ciphers: async () => (await Promise.all(guests.map((one) => one.ciphers()))).flat(),
    async close() {
      for (const { presence } of members) presence[Symbol.dispose]();
      await server.close();
    },
  };
}

interface JanusOptions {
  readonly people: number;
  readonly studio: Studio;
  readonly copy: 0 | 1 | 2;
}

interface Member {
  readonly presence: Presence;
  readonly ear: Ear | null;
  /** What the server needs of their camera just now. */
  readonly demand: () => Demand;
}

/** The connections of a bot, in words that Janus understands. */
function endpointOf(presence: Presence): Endpoint {
  const streams = [
    { kind: 'audio', rtpParameters: voiceRtp },
    { kind: 'video', rtpParameters: cameraRtp },
  ] as const;
  return {
    async offer() {
      return offerOf(streams, (await presence.credentials()).send);
    },
    accept: (answer) => presence.connectSending(parametersOf(answer)),
    async answer(offer) {
      // It comes up once Janus has the answer: whoever asked for that waits for it to say so.
      void presence.connectReceiving(parametersOf(offer));
      return answerTo(offer, (await presence.credentials()).receive);
    },
  };
}

/** All are seen, and two talk. */
function together(members: readonly Member[]): Pick<Meeting, 'begin' | 'rest' | 'traffic' | 'widths'> {
  return {
    async begin() {
      for (const [one, { presence, demand }] of members.entries()) {
        presence.sender.open(one < TALKERS ? 'speaks' : 'is silent');
        presence.sender.meet(demand());
      }
    },
    async rest() {
      for (const { presence } of members) presence.sender.stop();
    },
    widths: () => Promise.resolve([]),
    traffic: () => Promise.resolve(members.map(({ ear }) => trafficOf(ear))),
  };
}

function trafficOf(ear: Ear | null): Traffic {
  if (!ear) throw new Error('nobody counts');
  const { sound, picture } = ear;
  return {
    bytes: sound.bytes + picture.bytes,
    packets: sound.packets + picture.packets,
    pictureBytes: picture.bytes,
  };
}
