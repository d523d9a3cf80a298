import { Switch } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './Effects.module.css';
import type { EffectProps } from './useOwnEffect.ts';

/** Whether noise is reduced, or the background blurred; below it, how that goes where it does not go by itself. */
export function EffectSwitch({ device, on, starting, trouble, onSwitch }: EffectProps) {
  const { label, stopped } = words.effects[device];
  return (
    <div className={css['effect']}>
      <Switch label={label} on={on} onSwitch={onSwitch} />
      <p role="status" className={css['said']}>
        {starting ? words.effects.starting : trouble && stopped[trouble]}
      </p>
    </div>
  );
}
