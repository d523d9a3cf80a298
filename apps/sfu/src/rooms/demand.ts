import type { ParticipantId } from '@foyer/protocol/sfu';
import type { Cancel, Clock } from '@foyer/server-kit';
import type { Layer } from '../media/engine.ts';
import { WHOLE } from './layers.ts';
import type { Take } from './member.ts';
import type { Offer } from './scene.ts';

/** Something that nobody is shown any more is sent for so long, in ms: people page to and fro, and speak in turns (VW-9). */
export const LOWER_AFTER_MS = 3_000;

/** Null: nobody is shown it. */
type Wanted = Layer | null;

export interface DemandOptions {
  readonly clock: Clock;
  /** The cameras that are sent. */
  readonly cameras: () => readonly Offer[];
  /** What everybody takes just now. */
  readonly takes: () => readonly Pick<Take, 'told' | 'layer' | 'shown'>[];
  readonly onDemand: (participant: ParticipantId, demand: Wanted) => void;
}

/** The largest copy of each camera that anybody is shown. Larger ones need not be sent, nor encoded (VW-9). */
export class Demand {
  readonly #options: DemandOptions;
  /** As its owner was told, by producer; who was told nothing sends the whole of it. */
  readonly #told = new Map<string, { readonly owner: ParticipantId; readonly demand: Wanted }>();
  readonly #lowering = new Map<string, Cancel>();
  #wanted: ReadonlyMap<string, Wanted> = new Map();
  #isDue = false;

  constructor(options: DemandOptions) {
    this.#options = options;
  }

  /** What one was told last of one's camera. */
  of(owner: ParticipantId): Wanted {
    const told = [...this.#told.values()].find((one) => one.owner === owner);
    return told ? told.demand : WHOLE;
  }

  /** What is taken may have changed. Once, however many changes there are in a turn of this process. */
  look(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setImmediate(() => {
      this.#isDue = false;
      this.#compare();
    });
  }

  clear(): void {
    for (const producer of [...this.#told.keys(), ...this.#lowering.keys()]) this.#forget(producer);
  }

  /** Of whom more is needed is told so at once; of whom less, when that has lasted. */
  #compare(): void {
    const cameras = this.#options.cameras();
    this.#wanted = wantedOf(cameras, this.#options.takes());
    for (const { producer, owner } of cameras) {
      const wanted = this.#wanted.get(producer) ?? null;
      const before = this.#told.get(producer);
      const told = before ? before.demand : WHOLE;
      if (size(wanted) >= size(told)) this.#keep(producer);
      if (size(wanted) > size(told)) this.#tell(producer, { owner, demand: wanted });
      if (size(wanted) < size(told)) this.#lowerLater(producer, owner);
    }
    for (const producer of [...this.#told.keys(), ...this.#lowering.keys()])
      if (!this.#wanted.has(producer)) this.#forget(producer);
  }

  #lowerLater(producer: string, owner: ParticipantId): void {
    if (this.#lowering.has(producer)) return;
    const lower = () => {
      this.#lowering.delete(producer);
      this.#tell(producer, { owner, demand: this.#wanted.get(producer) ?? null });
    };
    this.#lowering.set(producer, this.#options.clock.after(LOWER_AFTER_MS, lower));
  }

  #tell(producer: string, told: { owner: ParticipantId; demand: Wanted }): void {
    this.#told.set(producer, told);
    this.#options.onDemand(told.owner, told.demand);
  }

  #keep(producer: string): void {
    this.#lowering.get(producer)?.();
    this.#lowering.delete(producer);
  }

  #forget(producer: string): void {
    this.#keep(producer);
    this.#told.delete(producer);
  }
}

/** What is only at hand is wanted in its smallest copy: it has to be there the moment it is shown. */
function wantedOf(cameras: readonly Offer[], takes: ReturnType<DemandOptions['takes']>): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>(cameras.map(({ producer }) => [producer, null]));
  for (const { told, layer, shown } of takes) {
    const before = wanted.get(told.producer);
    const now = shown ? layer : 0;
    if (before !== undefined && now > size(before)) wanted.set(told.producer, now);
  }
  return wanted;
}

function size(wanted: Wanted): number {
  return wanted ?? -1;
}
