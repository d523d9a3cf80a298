import type { RemovedPerson } from '@foyer/client';
import { Button, DoorIcon } from '@foyer/ui';
import { useTransition } from 'react';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import css from './People.module.css';
import type { PeopleProps } from './usePeople.ts';

type RemovedListProps = Pick<PeopleProps, 'removed' | 'offline'> & {
  readonly onPardon: NonNullable<PeopleProps['onPardon']>;
};

/** Who was removed, and may be let knock again. */
export function RemovedList({ removed, ...rest }: RemovedListProps) {
  return (
    <ul aria-label={words.people.removed}>
      {removed.map((person) => (
        <Removed key={person.id} person={person} {...rest} />
      ))}
    </ul>
  );
}

type RemovedProps = Pick<RemovedListProps, 'onPardon' | 'offline'> & { readonly person: RemovedPerson };

function Removed({ person: { id, name }, onPardon, offline }: RemovedProps) {
  const [busy, start] = useTransition();
  return (
    <li tabIndex={-1} className={css['removed']}>
      <Button
        look="plain"
        size="small"
        icon={<DoorIcon />}
        busy={busy}
        disabled={offline}
        onClick={() => start(() => onPardon(id))}
      >
        <span>
          <Phrase of={words.people.pardon} name={name} />
        </span>
      </Button>
    </li>
  );
}
