import { Select } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import type { LoudspeakerProps } from './useLoudspeaker.ts';

/** Which loudspeaker or headset. */
export function LoudspeakerPicker({ loudspeaker, onChoose }: LoudspeakerProps) {
  const { chosen, choices } = loudspeaker;
  return (
    <Select
      label={words.devices.loudspeaker}
      value={chosen ?? choices[0]?.id ?? ''}
      choices={choices.map(({ id, label }) => ({ value: id, label }))}
      onValue={onChoose}
    />
  );
}
