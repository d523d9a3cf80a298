import type { Door, SourceView } from '@foyer/client';
import { isTrouble } from '../devices/trouble.ts';

export interface Standing {
  readonly door: Pick<Door, 'entrance' | 'you'>;
  /** As it was chosen last time, or just now. */
  readonly asLastTime: boolean;
  readonly name: string;
  readonly devices: readonly Pick<SourceView, 'state'>[];
}

/**
 * Whether a page may join without a press: for whoever is signed in and would walk in, and only as they were last time. A
 * device that is missing, or that the browser still asks about, is not as last time.
 */
export function mayJoinByItself({ door, asLastTime, name, devices }: Standing): 'yes' | 'not-yet' | 'no' {
  if (!asLastTime || door.you === null || door.entrance !== 'straight-in' || name.trim() === '') return 'no';
  if (devices.some(({ state }) => isTrouble(state))) return 'no';
  return devices.some(({ state }) => state === 'starting') ? 'not-yet' : 'yes';
}
