import css from './Avatar.module.css';
import { initials, toneOf } from './initials.ts';

export interface AvatarProps {
  readonly name: string;
  readonly size?: 'small' | 'large';
  /** They are not quite there. */
  readonly dim?: boolean;
}

/** Stands for somebody without a picture. Beside their name, so screen readers pass over it. */
export function Avatar({ name, size = 'small', dim = false }: AvatarProps) {
  return (
    <span className={css['avatar']} data-size={size} data-tone={toneOf(name, 6)} data-dim={dim} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
