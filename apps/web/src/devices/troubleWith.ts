import type { SourceView } from '@foyer/client';
import type { Device } from '@foyer/domain';
import { words } from '../i18n/words.ts';

/** What is wrong with a device and what to do about it; null if nothing is. */
export function troubleWith(device: Device, state: SourceView['state']): { what: string; todo: string } | null {
  return state === 'refused' || state === 'missing' || state === 'failed' ? words.devices.trouble[device][state] : null;
}
