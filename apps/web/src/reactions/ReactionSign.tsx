import type { Reaction } from '@foyer/domain';
import css from './Reactions.module.css';
import { SIGNS } from './signs.ts';

/** Somebody’s reaction, at their picture. It is read out once for all (announcement.ts), not at each tile. */
export function ReactionSign({ reaction }: { readonly reaction: Reaction }) {
  return (
    <span className={css['sign']} aria-hidden="true">
      {SIGNS[reaction]}
    </span>
  );
}
