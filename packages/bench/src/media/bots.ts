import type { Attachment } from '@foyer/protocol';
import { Peer, peerRtp } from '@foyer/sfu/testing/peer';
import { attach, type Person, rtp } from '@foyer/signaling/testing';
import type { Gathering } from '../signaling/gathering.ts';
import { spotOf } from './hall.ts';

/** As on a small screen: whoever speaks. */
const VIEW = { show: 'speaker', stage: 'auto', stageWidth: 960 };

/** Somebody inside, over a real socket and one real media connection, without a browser. */
export interface Bot {
  readonly person: Person;
  readonly peer: Peer;
}

/** Comes in, with a microphone and a camera; whoever talks is connected to send, and everybody else to receive. */
export async function comesIn(gathering: Gathering, role: 'talks' | 'listens'): Promise<Bot> {
  const peer = new Peer(role === 'talks' ? 'SendOnly' : 'RecvOnly');
  const person = await gathering.knocks(peer.fingerprint);
  await gathering.admits(person);
  const { capabilities } = (await person.looks(gathering.meeting)).body.data as { capabilities: object };
  const answer = await attach(person, { capabilities, view: VIEW });
  if (!answer.ok) throw new Error(`nobody is attached: ${answer.code}`);
  const { send, receive } = answer.data as Attachment;
  await person.asks('media:publish', { source: 'microphone', rtpParameters: peerRtp });
  await person.asks('media:publish', { source: 'camera', rtpParameters: rtp.camera });
  const parameters = role === 'talks' ? send : receive;
  await peer.connect({ parameters }, spotOf(parameters));
  return { person, peer };
}

/** What somebody was told by the server: how many messages, and how many bytes of who is there. */
export function toldTo({ person }: Bot): { messages: number; rosterBytes: number } {
  const rosters = person.news.filter(({ name }) => name === 'roster:changed');
  return {
    messages: person.news.length - rosters.length,
    rosterBytes: rosters.reduce((sum, { payload }) => sum + JSON.stringify(payload).length, 0),
  };
}
