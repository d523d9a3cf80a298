import { Stack } from '@foyer/testkit';
import { comesIn, toldTo } from '../media/bots.ts';
import { cpuMsOf, rssOf } from '../media/cpu.ts';
import type { Studio } from '../media/presence.ts';
import { Gathering, settleIn } from '../signaling/gathering.ts';
import { limitsForCrowd } from '../signaling/machine.ts';
import { counts, spread, talk } from './crowd.ts';
import type { Size } from './size.ts';

export interface MeetingOptions {
  readonly studio: Studio;
  readonly overMs: number;
  readonly talkMs: number;
  readonly talkers: number;
}

/** So many people in one meeting of the product, all with a microphone and a camera. */
export async function meeting(people: number, { studio, overMs, talkMs, talkers }: MeetingOptions): Promise<Size> {
  const foyer = await Stack.start({ pages: false, limits: limitsForCrowd() });
  try {
    const gathering = await Gathering.open(await settleIn(foyer.url, foyer.firstRunLink));
    await gathering.host.asks('options:change', { change: { capacity: 1_000 } });
    const [pid = 0] = foyer.processes;
    const before = { cpu: cpuMsOf(pid), requests: (await foyer.usage()).mediaRequests };
    const bots = await spread(people, overMs, (turn) => comesIn(gathering, { studio, counts: counts(turn, people) }));
    const fillCpuMs = cpuMsOf(pid) - before.cpu;
    const senders = bots.slice(0, talkers).map(({ presence }) => presence.sender);
    const ears = bots.flatMap(({ ear }) => (ear ? [ear] : []));
    const talked = await talk(senders, { ears, pid, forMs: talkMs });
    const consumers = (await foyer.census()).reduce((sum, one) => sum + one.consumers, 0);
    const requests = (await foyer.usage()).mediaRequests - before.requests;
    const told = bots.map(toldTo);
    const size = {
      ...{ people, consumers, requests, fillCpuMs, ...talked, rssMb: rssOf(pid) },
      messages: told.reduce((sum, { messages }) => sum + messages, 0),
      rosterBytes: told.reduce((sum, { rosterBytes }) => sum + rosterBytes, 0),
    };
    for (const { presence, person } of bots) {
      presence[Symbol.dispose]();
      person.socket.disconnect();
    }
    return size;
  } finally {
    await foyer.close();
  }
}
