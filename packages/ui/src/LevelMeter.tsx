import css from './LevelMeter.module.css';

export interface LevelMeterProps {
  /** Calls back with levels from 0 to 1; returns the end of it. Keep it the same between renders. */
  readonly listen: (listener: (level: number) => void) => () => void;
}

/** How loud it is. Levels come ten times a second, so they go past React, straight into a CSS variable. */
export function LevelMeter({ listen }: LevelMeterProps) {
  return (
    <span className={css['meter']} aria-hidden="true">
      <span
        className={css['level']}
        ref={(element) =>
          element ? listen((level) => element.style.setProperty('--level', String(level))) : undefined
        }
      />
    </span>
  );
}
