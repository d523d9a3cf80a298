import type { RosterPerson } from '@foyer/client';
import type { ParticipantId, Reaction } from '@foyer/domain';
import css from './Reactions.module.css';
import { SIGNS } from './signs.ts';

export interface ReactionLineProps {
  readonly shown: ReadonlyMap<ParticipantId, Reaction>;
  readonly people: readonly Pick<RosterPerson, 'id' | 'name'>[];
}

/** More than these would hide the pictures. */
const FITS = 4;

/** The reactions of just now in one line, for views in which most people have no picture. Read out elsewhere. */
export function ReactionLine({ shown, people }: ReactionLineProps) {
  const by = people.filter(({ id }) => shown.has(id)).slice(-FITS);
  if (by.length === 0) return null;
  return (
    <div className={css['line']} aria-hidden="true">
      {by.map(({ id, name }) => (
        <span key={id} className={css['one']}>
          {SIGNS[shown.get(id) ?? 'agree']}{' '}
          <span className={css['name']}>
            <bdi>{name}</bdi>
          </span>
        </span>
      ))}
    </div>
  );
}
