import type { Device } from '@foyer/domain';

/** Something that took time: a task that kept the page from everything else, or work on one picture. */
export interface Measure {
  readonly of: 'task' | 'picture';
  readonly ms: number;
  /** When it was over, in ms, by any clock that only goes forward. */
  readonly at: number;
}

/** For how long it is looked back, in ms. */
const WINDOW_MS = 6_000;
/**
 * The share of that time for which the page may stand still before the effect goes. Noise is reduced beside the page, and
 * is only one of those who want the processor: it gives way later.
 */
const STANDSTILL: Readonly<Record<Device, number>> = { microphone: 0.75, camera: 0.5 };
/** With pictures that take longer than this on average, in ms, too few would be left to look like a person. */
const SLOW_MS = 200;
/** Of fewer pictures nothing is concluded: the first ones take longer. */
const ENOUGH = 10;

/** Whether a machine cannot keep up with an effect, as far as the last seconds tell. Pure but for what it remembers. */
export class Burden {
  readonly #device: Device;
  #measures: readonly Measure[] = [];

  /** @param device whose effect it is */
  constructor(device: Device) {
    this.#device = device;
  }

  /** @returns whether that is too much */
  add(measure: Measure): boolean {
    this.#measures = [...this.#measures, measure].filter(({ at }) => at > measure.at - WINDOW_MS);
    const took = (of: Measure['of']) => this.#measures.filter((one) => one.of === of).map(({ ms }) => ms);
    const pictures = took('picture');
    return (
      sum(took('task')) > WINDOW_MS * STANDSTILL[this.#device] ||
      (pictures.length >= ENOUGH && sum(pictures) / pictures.length > SLOW_MS)
    );
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
