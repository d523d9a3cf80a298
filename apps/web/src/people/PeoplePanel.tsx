import { CloseIcon, IconButton } from '@foyer/ui';
import type { ReactNode } from 'react';
import { words } from '../i18n/words.ts';
import { AdmitAll } from '../lobby/AdmitAll.tsx';
import { KnockList } from '../lobby/KnockList.tsx';
import type { DoorProps } from '../lobby/useDoor.ts';
import { useMessageAll } from '../lobby/useMessageAll.tsx';
import { ForAll } from './ForAll.tsx';
import css from './People.module.css';
import { PersonRow } from './PersonRow.tsx';
import { RemovedList } from './RemovedList.tsx';
import type { PeopleProps } from './usePeople.ts';

export interface PeoplePanelProps extends PeopleProps {
  readonly door: DoorProps;
  readonly onClose: () => void;
}

/** Who is here, and who would like to be. */
export function PeoplePanel({ people, removed, onPardon, moderation, offline, ...rest }: PeoplePanelProps) {
  const {
    door: { onAdmitAll, ...door },
    onClose,
  } = rest;
  const all = useMessageAll(door);
  return (
    <section className={css['panel']} aria-label={words.people.region} ref={focus} tabIndex={-1}>
      <header className={css['header']}>
        <h2>{words.people.region}</h2>
        <IconButton label={words.people.close} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      <div className={css['lists']}>
        {door.onAdmit && door.waiting.length > 0 && (
          <div className={css['lobby']}>
            <Heading count={door.waiting.length} label={words.people.inLobby}>
              {all.button}
              {onAdmitAll && <AdmitAll onAdmitAll={onAdmitAll} disabled={offline} />}
            </Heading>
            {all.composer}
            <KnockList label={words.people.inLobby} {...door} />
          </div>
        )}
        <Heading count={people.length} label={words.people.inside} />
        <ul aria-label={words.people.inside}>
          {people.map((one) => (
            <PersonRow key={one.person.id} {...one} offline={offline} />
          ))}
        </ul>
        {onPardon && removed.length > 0 && (
          <>
            <Heading count={removed.length} label={words.people.removed} />
            <RemovedList removed={removed} onPardon={onPardon} offline={offline} />
          </>
        )}
      </div>
      <ForAll {...moderation} offline={offline} />
    </section>
  );
}

interface HeadingProps {
  readonly label: string;
  readonly count: number;
  readonly children?: ReactNode;
}

function Heading({ label, count, children }: HeadingProps) {
  return (
    <div className={css['group']}>
      <h3>
        {label} <span className={css['count']}>{count}</span>
      </h3>
      {children}
    </div>
  );
}

/** Whoever opens the panel wants to be in it. */
function focus(panel: HTMLElement | null): void {
  panel?.focus({ preventScroll: true });
}
