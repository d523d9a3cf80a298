import type { NodeUsage } from '@foyer/protocol/sfu';
import type { Late } from '@foyer/server-kit';
import type { Family, Sample } from './exposition.ts';

/** How a process fares. */
interface ProcessUsage {
  readonly late: Late;
  /** Since it began. */
  readonly cpuMs: number;
  readonly residentBytes: number;
}

/** Everything there is to tell. Numbers alone, and labels from closed lists: nobody and no meeting is named (MT-2). */
export interface Numbers {
  readonly signaling: ProcessUsage;
  /** Open sockets. */
  readonly sockets: number;
  /** Since the process began. */
  readonly refusals: ReadonlyMap<string, number>;
  /** Null: the media node does not answer. */
  readonly node: NodeUsage | null;
}

const inSeconds = (ms: number) => ms / 1_000;

export function familiesOf({ signaling, sockets, refusals, node }: Numbers): readonly Family[] {
  const processes = [['signaling', signaling] as const, ...(node ? [['media', node] as const] : [])];
  const each = (read: (usage: ProcessUsage) => number) =>
    processes.map(([process, usage]) => ({ labels: { process }, value: read(usage) }));
  return [
    gauge('foyer_event_loop_delay_p50_seconds', {
      help: 'How late a process was at half of all looks of the last minute.',
      samples: each(({ late }) => inSeconds(late.p50)),
    }),
    gauge('foyer_event_loop_delay_p99_seconds', {
      help: 'How late a process was at one look in a hundred of the last minute. Sound waits for the media process.',
      samples: each(({ late }) => inSeconds(late.p99)),
    }),
    gauge('foyer_event_loop_delay_max_seconds', {
      help: 'How late a process was at the most in the last minute.',
      samples: each(({ late }) => inSeconds(late.max)),
    }),
    counter('foyer_cpu_seconds_total', {
      help: 'CPU time of a process since it began. Media workers are processes of their own.',
      samples: each(({ cpuMs }) => inSeconds(cpuMs)),
    }),
    gauge('foyer_resident_memory_bytes', {
      help: 'Memory that a process holds.',
      samples: each(({ residentBytes }) => residentBytes),
    }),
    gauge('foyer_sockets', { help: 'Open sockets.', samples: [{ value: sockets }] }),
    counter('foyer_refusals_total', {
      help: 'Requests, events and handshakes that were refused, by the code of the answer.',
      samples: [...refusals].map(([code, value]) => ({ labels: { code }, value })),
    }),
    gauge('foyer_media_up', { help: 'Whether the media node answers.', samples: [{ value: node ? 1 : 0 }] }),
    ...(node ? mediaFamilies(node) : []),
  ];
}

function mediaFamilies({ rooms, people, producers, consumers, microphones, leftOut, workers }: NodeUsage): Family[] {
  return [
    gauge('foyer_rooms', { help: 'Meetings that somebody has media in.', samples: [{ value: rooms }] }),
    gauge('foyer_people', { help: 'People who are attached to the media node.', samples: [{ value: people }] }),
    gauge('foyer_producers', { help: 'Streams that people send.', samples: [{ value: producers }] }),
    gauge('foyer_consumers', { help: 'Streams that people are sent.', samples: [{ value: consumers }] }),
    gauge('foyer_microphones', {
      help: 'Open microphones: read, or resting because nobody has spoken there for long.',
      samples: [
        { labels: { state: 'read' }, value: microphones.read },
        { labels: { state: 'resting' }, value: microphones.open - microphones.read },
      ],
    }),
    counter('foyer_speech_packets_left_out_total', {
      help: 'Packets of speech that nobody heard, because more spoke at once than are heard.',
      samples: [{ value: leftOut }],
    }),
    gauge('foyer_media_worker_load_ratio', {
      help: 'The share of a core that a media worker uses. From 0.75 on it takes no more pictures, from 0.9 on nobody else.',
      samples: workers.map(({ share }, worker) => ({ labels: { worker: String(worker) }, value: share })),
    }),
    gauge('foyer_media_workers', {
      help: 'Media workers, by how much they have to do.',
      samples: (['calm', 'busy', 'full'] as const).map((load) => ({
        labels: { load },
        value: workers.filter((worker) => worker.load === load).length,
      })),
    }),
  ];
}

interface Told {
  readonly help: string;
  readonly samples: readonly Sample[];
}

function gauge(name: string, told: Told): Family {
  return { name, type: 'gauge', ...told };
}

function counter(name: string, told: Told): Family {
  return { name, type: 'counter', ...told };
}
