import type { ComponentProps, ReactNode } from 'react';
import css from './ToolButton.module.css';
import { useHint } from './useHint.tsx';

export interface ToolButtonProps
  extends Omit<ComponentProps<'button'>, 'className' | 'children' | 'type' | 'disabled'> {
  /** Its name, drawn under the icon. */
  readonly label: string;
  readonly icon: ReactNode;
  /** `off`: a device that is switched off, so that nobody speaks into a dead microphone. `active`: something is up. */
  readonly look?: 'calm' | 'active' | 'off' | 'danger';
  /** A small count at the corner. It is not part of the name. */
  readonly count?: string;
  /** Over a picture: no word under the icon, and a ground of its own. */
  readonly over?: boolean;
  /** Cannot be pressed just now; keeps the focus. */
  readonly disabled?: boolean;
}

/** One tool of a toolbar: a round icon and its word. */
export function ToolButton({
  label,
  icon,
  look = 'calm',
  count,
  over = false,
  disabled = false,
  onClick,
  ...rest
}: ToolButtonProps) {
  const { listens, hint } = useHint(over ? label : null, rest);
  return (
    <>
      <button
        {...rest}
        {...listens}
        aria-disabled={disabled || rest['aria-disabled'] || undefined}
        onClick={disabled ? undefined : onClick}
        type="button"
        className={css['tool']}
        data-look={look}
        data-over={over}
        aria-label={over ? label : undefined}
      >
        <span className={css['icon']}>
          {icon}
          {count !== undefined && (
            <span className={css['count']} aria-hidden="true">
              {count}
            </span>
          )}
        </span>
        {!over && <span className={css['label']}>{label}</span>}
      </button>
      {hint}
    </>
  );
}
