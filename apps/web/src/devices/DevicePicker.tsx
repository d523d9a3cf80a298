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
  return (
    <Select
      label={words.devices.names[device]}
      value={source.chosen ?? choices[0]?.value ?? ''}
      choices={choices.length > 0 ? choices : [{ value: '', label: words.devices.standard }]}
      disabled={choices.length === 0}
      onValue={onChoose}
    />
  );
}
