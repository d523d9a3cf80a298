import type { Device } from '@foyer/domain';
import { words } from '../i18n/words.ts';
import css from './AllowHelp.module.css';
import { AllowPicture } from './AllowPicture.tsx';
import type { Family } from './browserFamily.ts';

export interface AllowHelpProps {
  /** What was refused; never nothing. */
  readonly refused: readonly Device[];
  readonly family: Family;
}

/** Where one gives leave after all. It goes by itself when that is done. */
export function AllowHelp({ refused, family }: AllowHelpProps) {
  const { allow } = words.devices;
  const [only] = refused;
  return (
    <div className={css['help']} role="status">
      <AllowPicture family={family} />
      <div className={css['words']}>
        <strong>{allow.heading[refused.length === 1 && only ? only : 'both']}</strong>
        <p>{allow.where[family]}</p>
        <p>{allow.after}</p>
      </div>
    </div>
  );
}
