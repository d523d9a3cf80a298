import { bitrateOf } from '@foyer/client';
import type { Surroundings } from './constrained.ts';
import type { Layout } from './layout.ts';
import { viewOnceInside } from './viewOf.ts';

const BITS_PER_GIGABYTE = 8e9;
const SECONDS_AN_HOUR = 3_600;

/** Who else is inside. */
export interface Others {
  readonly people: number;
  /** How many of them have their camera on. */
  readonly cameras: number;
}

/** What an hour of looking at the meeting like this takes while people talk, in GB, at most: quiet pictures take less. */
export function gigabytesAnHour(layout: Layout, { people, cameras }: Others, surroundings: Surroundings): number {
  const view = viewOnceInside(layout, surroundings, people + 1);
  const bitrate =
    view.show === 'gallery'
      ? bitrateOf({ cameras, width: view.tileWidth })
      : bitrateOf({ cameras: Math.min(cameras, 1), width: view.show === 'speaker' ? view.stageWidth : 1 });
  return (bitrate * SECONDS_AN_HOUR) / BITS_PER_GIGABYTE;
}
