import { cpuMsOf, rssOf } from '../media/cpu.ts';
import type { Ear } from '../media/ear.ts';
import { startNaive } from '../media/naive.ts';
import { Presence } from '../media/presence.ts';
import { counts, spread, talk } from './crowd.ts';
import type { MeetingOptions } from './meeting.ts';
import type { Size } from './size.ts';

/** Two connections, a microphone and a camera. */
const REQUESTS_EACH = 4;
/** The largest copy of a camera, and all below it. */
const ALL_COPIES = 2;

/** The same people where everybody takes the sound and the picture of everybody, and all copies of a camera are sent always. */
export async function naiveMeeting(people: number, { studio, overMs, talkMs, talkers }: MeetingOptions): Promise<Size> {
  const server = await startNaive();
  const from = cpuMsOf(server.pid);
  const presences = await spread(people, overMs, async () => {
    const presence = new Presence(studio);
    await presence.connect(await server.join(studio.identity.fingerprint));
    presence.sender.open('is silent');
    presence.sender.meet(ALL_COPIES);
    return presence;
  });
  const fillCpuMs = cpuMsOf(server.pid) - from;
  const ears = presences.flatMap((one, turn): Ear[] => (counts(turn, people) ? [one.hear(server.sounds)] : []));
  const senders = presences.slice(0, talkers).map(({ sender }) => sender);
  const talked = await talk(senders, { ears, pid: server.pid, forMs: talkMs });
  const { consumers } = server;
  const size = {
    ...{ people, consumers, requests: people * REQUESTS_EACH + consumers, messages: consumers, rosterBytes: 0 },
    ...{ fillCpuMs, ...talked, rssMb: rssOf(server.pid) },
  };
  for (const presence of presences) presence[Symbol.dispose]();
  server.close();
  return size;
}
