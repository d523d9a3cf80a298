import type { SourceView } from '@foyer/client';
import type { Device } from '@foyer/domain';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import { isTrouble } from './trouble.ts';

/** What is wrong with a device and what to do about it; null if nothing is. */
export function troubleWith(
  device: Device,
  { state, absent }: Pick<SourceView, 'state' | 'absent'>,
): { what: string; todo: string } | null {
  if (!isTrouble(state)) return null;
  const { what, todo } = words.devices.trouble[device][state];
  return { what: fill(what, { name: absent ?? '' }), todo };
}
