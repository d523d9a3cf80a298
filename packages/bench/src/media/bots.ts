import type { Attachment, Consumer, Demand, RtpCapabilities, View } from '@foyer/protocol';
import { attach, type Person } from '@foyer/signaling/testing';
import type { Gathering } from '../signaling/gathering.ts';
import { takenByBots } from './capabilities.ts';
import type { Ear } from './ear.ts';
import { Presence, type Studio } from './presence.ts';
import { cameraRtp, voiceRtp } from './replay/sender.ts';

/** As on a phone: whoever speaks, in the middle one of three copies. */
const VIEW: View = { show: 'speaker', stage: 'auto', stageWidth: 480 };

/** What they are, in the settings of a bench. */
export const BOTS =
  'real ICE, DTLS and SRTP, two connections each; all microphones are open, and cameras send what the node needs; ' +
  'without congestion control towards them';

export interface BotOptions {
  readonly studio: Studio;
  /** Whether it counts what comes in, which costs this process more than to drop it. */
  readonly counts?: boolean;
  /** How it looks at the meeting; unless given: as on a phone, at whoever speaks. */
  readonly view?: View;
}

/** Somebody inside, over a real socket and two real media connections, without a browser. */
export interface Bot {
  readonly person: Person;
  readonly presence: Presence;
  /** Null: it does not count. */
  readonly ear: Ear | null;
}

/**
 * Comes in with an open microphone into which nobody speaks yet, and a camera that is sent in as many copies as the node needs.
 * Takes what it is shown, as a page does.
 */
export async function comesIn(gathering: Gathering, { studio, counts = false, view = VIEW }: BotOptions): Promise<Bot> {
  const presence = new Presence(studio);
  const person = await isAdmitted(gathering, studio.identity.fingerprint);
  person.socket.on('media:demand', ({ demand }: { demand: Demand }) => presence.sender.meet(demand));
  const attachment = await attaches(person, { meeting: gathering.meeting, view });
  const ear = counts ? presence.hear(attachment.slots.map(({ rtpParameters }) => rtpParameters)) : null;
  await publish(person, 'microphone', voiceRtp);
  await publish(person, 'camera', cameraRtp);
  await presence.connect(attachment);
  presence.sender.open('is silent');
  presence.sender.meet((person.latest('media:demand')?.['demand'] ?? attachment.demand) as Demand);
  return { person, presence, ear };
}

/** Somebody who has knocked with this certificate, and is let in. */
export async function isAdmitted(gathering: Gathering, fingerprint: string): Promise<Person> {
  const person = await gathering.knocks(fingerprint);
  await gathering.admits(person);
  return person;
}

/** Somebody inside gets their connections, and takes from now on what the node has for them. */
export async function attaches(
  person: Person,
  { meeting, view, onOpened = () => {} }: { meeting: string; view: object; onOpened?: (opened: Opened) => void },
): Promise<Attachment> {
  const { capabilities } = (await person.looks(meeting)).body.data as { capabilities: RtpCapabilities };
  person.socket.on('media:changed', ({ opened }: { opened: Opened }) => {
    if (opened.length === 0) return;
    onOpened(opened);
    // Whoever has just left is not answered.
    person.asks('media:ready', { consumers: opened.map(({ id }) => id) }).catch(() => {});
  });
  const answer = await attach(person, { capabilities: takenByBots(capabilities), view });
  if (!answer.ok) throw new Error(`nobody is attached: ${answer.code}`);
  const attachment = answer.data as Attachment;
  onOpened(attachment.consumers);
  return attachment;
}

type Opened = readonly Consumer[];

async function publish(person: Person, source: 'microphone' | 'camera', rtpParameters: object): Promise<void> {
  const { ok, code } = await person.asks('media:publish', { source, rtpParameters });
  if (!ok) throw new Error(`the ${source} is not taken in: ${code}`);
}

/** What somebody was told by the server: how many messages, and how many bytes of who is there. */
export function toldTo({ person }: Pick<Bot, 'person'>): { messages: number; rosterBytes: number } {
  const rosters = person.news.filter(({ name }) => name === 'roster:changed');
  return {
    messages: person.news.length - rosters.length,
    rosterBytes: rosters.reduce((sum, { payload }) => sum + JSON.stringify(payload).length, 0),
  };
}
