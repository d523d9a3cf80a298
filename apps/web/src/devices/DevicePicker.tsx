import { Select } from '@foyer/ui';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import type { DeviceProps } from './useDevice.ts';

/** Which microphone, which camera. */
export function DevicePicker({ device, source, onChoose }: DeviceProps) {
  const choices = source.choices.map(({ id, label }, index) => ({
    value: id,
    label: label || fill(words.devices.unnamed[device], { number: index + 1 }),
  }));
  // What is not there cannot be taken; but nothing else has been, either.
  const absent = source.state === 'absent' && source.absent !== undefined ? source.absent : null;
  if (absent !== null) choices.unshift({ value: '', label: fill(words.devices.notConnected, { name: absent }) });
  const standing = absent === null ? (choices[0]?.value ?? '') : '';
  return (
    <Select
      label={words.devices.names[device]}
      value={source.chosen ?? standing}
      choices={choices.length > 0 ? choices : [{ value: '', label: words.devices.standard }]}
      disabled={choices.length === 0}
      onValue={onChoose}
    />
  );
}
