/** A device as browsers name it. */
export interface NamedDevice {
  readonly id: string;
  readonly label: string;
}

/** What browsers call whichever device the system prefers: the name stays, and the device behind it may be another. */
const ALIASES = ['default', 'communications'];

/**
 * Finds the device again that somebody used last: by its id, or by its label where ids change. Pure.
 *
 * @returns 'gone': it is not there. 'unknown': the browser does not say yet what its devices are called
 */
export function recall(kept: NamedDevice, choices: readonly NamedDevice[]): NamedDevice | 'gone' | 'unknown' {
  if (choices.every(({ label }) => label === '')) return 'unknown';
  const isAlias = ({ id }: NamedDevice) => ALIASES.includes(id);
  const same = choices.find(({ id }) => id === kept.id);
  if (same && (!isAlias(same) || same.label === kept.label)) return same;
  const alike = choices.find(({ label }) => label === kept.label);
  if (alike) return alike;
  // "Default - Headset" was the headset, and it may have a place of its own in the list by now.
  const behind = isAlias(kept) ? choices.find((one) => !isAlias(one) && kept.label.endsWith(one.label)) : undefined;
  return behind ?? 'gone';
}
