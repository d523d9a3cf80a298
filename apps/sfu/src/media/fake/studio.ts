import type { Source } from '@foyer/protocol';
import type { Layer, LineState } from '../engine.ts';
import type { Load } from '../load.ts';

/** All there is in a fake engine, by id. Whatever is closed is not in here any more. */
export class Studio {
  readonly producers = new Map<string, { readonly source: Source; paused: boolean }>();
  readonly consumers = new Map<string, { readonly producer: string; paused: boolean; layer: Layer }>();
  readonly lines = new Map<string, (state: LineState) => void>();
  readonly routers = new Set<{ die(): void; hear(producers: readonly string[]): void; bear(load: Load): void }>();
  load: Load = 'calm';
  leftOut = 0;
  #lastId = 0;

  nextId(kind: string): string {
    return `${kind}-${++this.#lastId}`;
  }

  nextNumber(): number {
    return ++this.#lastId;
  }
}
