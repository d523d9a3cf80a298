import type { SourceView } from '@foyer/client';
import type { Device } from '@foyer/domain';
import { words } from '../i18n/words.ts';
import { isTrouble } from './trouble.ts';

/** What is wrong with a device and what to do about it; null if nothing is. */
export function troubleWith(device: Device, state: SourceView['state']): { what: string; todo: string } | null {
  return isTrouble(state) ? words.devices.trouble[device][state] : null;
}
