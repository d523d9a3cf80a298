import type { CSSProperties } from 'react';
import css from './Slider.module.css';

export interface SliderProps {
  readonly label: string;
  /** From 0 to 1. */
  readonly value: number;
  readonly onValue: (value: number) => void;
}

export function Slider({ label, value, onValue }: SliderProps) {
  const percent = Math.round(value * 100);
  return (
    <input
      className={css['slider']}
      type="range"
      min={0}
      max={100}
      step={5}
      aria-label={label}
      aria-valuetext={`${percent} %`}
      // How far it is filled.
      style={{ '--at': percent } as CSSProperties}
      value={percent}
      onChange={(event) => onValue(event.currentTarget.valueAsNumber / 100)}
    />
  );
}
