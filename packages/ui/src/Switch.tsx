import css from './Switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  /** Cannot be pressed just now; keeps the focus. */
  readonly disabled?: boolean;
}

/** Something that is on or off, and its words: all of it can be pressed. */
export function Switch({ label, on, onSwitch, disabled = false }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-disabled={disabled || undefined}
      className={css['switch']}
      onClick={() => !disabled && onSwitch(!on)}
    >
      <span className={css['label']}>{label}</span>
      <span className={css['track']}>
        <span className={css['thumb']} />
      </span>
    </button>
  );
}
