import type { Stats } from '../protection/ways.ts';

/** How one's own connection is, in as many words as somebody in a meeting needs. */
export const QUALITIES = ['good', 'unsteady', 'poor'] as const;
export type Quality = (typeof QUALITIES)[number];

/** What had been counted at a moment. */
export interface Counted {
  readonly received: number;
  readonly lost: number;
  /** Of what one sends, the share that the media node last missed, from 0 to 1. */
  readonly missed: number;
  /** There and back, in ms; null: not known. */
  readonly rttMs: number | null;
}

/**
 * From which loss (of the packets of the last seconds) and round trip on people notice: sound begins to be patched at a few
 * per cent, and talking over one another begins at about 150 ms one way (ITU-T G.114).
 */
const UNSTEADY = { loss: 0.03, rttMs: 300 };
const POOR = { loss: 0.1, rttMs: 700 };

/** Counts what browsers report of both connections. */
export function counted(reports: readonly Stats[]): Counted {
  const all = reports.flatMap((stats) => [...stats.values()]);
  const sum = (type: string, what: string) =>
    all.filter((one) => one['type'] === type).reduce((total, one) => total + number(one[what]), 0);
  const most = (type: string, what: string) =>
    Math.max(0, ...all.filter((one) => one['type'] === type).map((one) => number(one[what])));
  const rtts = all.flatMap(({ type, nominated, currentRoundTripTime: rtt }) =>
    type === 'candidate-pair' && nominated === true && typeof rtt === 'number' ? [rtt * 1000] : [],
  );
  return {
    received: sum('inbound-rtp', 'packetsReceived'),
    lost: sum('inbound-rtp', 'packetsLost'),
    missed: most('remote-inbound-rtp', 'fractionLost'),
    rttMs: rtts.length > 0 ? Math.max(...rtts) : null,
  };
}

/** How it has been between two moments. Counters that went back belong to a connection that is gone: they say nothing. */
export function qualityBetween(before: Counted, now: Counted): Quality {
  const [received, lost] = [now.received - before.received, now.lost - before.lost];
  const gone = received < 0 || lost < 0 ? 0 : lost / Math.max(1, received + lost);
  const loss = Math.max(gone, now.missed);
  const rttMs = now.rttMs ?? 0;
  const reaches = (limit: typeof POOR) => loss >= limit.loss || rttMs >= limit.rttMs;
  return reaches(POOR) ? 'poor' : reaches(UNSTEADY) ? 'unsteady' : 'good';
}

/** A change is told once it has been seen twice in a row: nobody wants to read of every hiccup. */
export class SteadyQuality {
  #told: Quality = 'good';
  #seen: Quality = 'good';

  /** @returns what is to be told now */
  see(quality: Quality): Quality {
    if (quality === this.#seen) this.#told = quality;
    this.#seen = quality;
    return this.#told;
  }
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
