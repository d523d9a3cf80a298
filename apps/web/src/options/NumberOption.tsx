import { OPTION_RANGES } from '@foyer/domain';
import { Button, NumberField } from '@foyer/ui';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';

export interface NumberOptionProps {
  readonly option: keyof typeof OPTION_RANGES;
  /** As the meeting has it: people, or ms. */
  readonly value: number;
  readonly onValue: (value: number) => void;
  readonly disabled: boolean;
}

const MINUTE_MS = 60_000;

/** One of the numbers, within its range (OP-2). Times are asked for in minutes. */
export function NumberOption({ option, value, onValue, disabled }: NumberOptionProps) {
  const unit = option === 'capacity' ? 1 : MINUTE_MS;
  const [least, most] = [OPTION_RANGES[option].least / unit, OPTION_RANGES[option].most / unit];
  const label = words.options.limits[option];
  return (
    <NumberField
      label={label}
      value={Math.round(value / unit)}
      check={(typed) => (typed >= least && typed <= most ? null : fill(words.options.limits.range, { least, most }))}
      onValue={(typed) => !disabled && onValue(typed * unit)}
      action={
        <Button
          type="submit"
          size="small"
          disabled={disabled}
          aria-label={fill(words.labelled, { label: words.options.limits.set, value: label })}
        >
          {words.options.limits.set}
        </Button>
      }
    />
  );
}
