import type { Role } from '@foyer/domain';
import {
  Avatar,
  Badge,
  Button,
  CameraOffIcon,
  CloseIcon,
  IconButton,
  MicrophoneIcon,
  MicrophoneOffIcon,
} from '@foyer/ui';
import { words } from '../i18n/words.ts';
import { AdmitAll } from '../lobby/AdmitAll.tsx';
import { KnockList } from '../lobby/KnockList.tsx';
import type { DoorProps } from '../lobby/useDoor.ts';
import { HandSign } from './HandSign.tsx';
import css from './People.module.css';
import { PersonMenu } from './PersonMenu.tsx';
import type { PeopleProps } from './usePeople.ts';

export interface PeoplePanelProps extends PeopleProps {
  readonly door: DoorProps;
  readonly onClose: () => void;
}

/** Who is here, and who would like to be. */
export function PeoplePanel({ people, onMuteEveryone, door: { onAdmitAll, ...door }, onClose }: PeoplePanelProps) {
  return (
    <section
      className={css['panel']}
      aria-label={words.people.region}
      ref={focus}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header className={css['header']}>
        <h2>{words.people.region}</h2>
        <IconButton label={words.people.close} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      <div className={css['lists']}>
        {door.onAdmit && door.waiting.length > 0 && (
          <div className={css['lobby']}>
            <div className={css['group']}>
              <h3>
                {words.people.inLobby} <Count of={door.waiting.length} />
              </h3>
              {onAdmitAll && <AdmitAll onAdmitAll={onAdmitAll} />}
            </div>
            <KnockList label={words.people.inLobby} {...door} />
          </div>
        )}
        <div className={css['group']}>
          <h3>
            {words.people.inside} <Count of={people.length} />
          </h3>
          {onMuteEveryone && (
            <Button size="small" onClick={() => void onMuteEveryone()}>
              {words.people.muteEveryone}
            </Button>
          )}
        </div>
        <ul aria-label={words.people.inside}>
          {people.map((one) => (
            <Person key={one.person.id} {...one} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Count({ of }: { readonly of: number }) {
  return <span className={css['count']}>{of}</span>;
}

/** Most people attend: saying so of each would only be noise. */
const ROLE_WORDS: Record<Role, string | null> = {
  organizer: words.people.organizer,
  presenter: words.people.presenter,
  attendee: null,
};

function Person({ person, isMe, hand, ...actions }: PeopleProps['people'][number]) {
  const role = ROLE_WORDS[person.role];
  const badge = words.categories[person.category];
  return (
    <li className={css['person']}>
      <Avatar name={person.name} />
      <span className={css['who']}>
        <span className={css['name']}>
          <bdi>{person.name}</bdi> {isMe && <span className={css['you']}>{words.stage.you}</span>}
        </span>
        {(role ?? badge) && (
          <span className={css['facts']}>
            {role}
            {badge && <Badge>{badge}</Badge>}
          </span>
        )}
      </span>
      <span className={css['signs']}>
        {hand !== null && <HandSign place={hand} className={css['hand']} />}
        {!person.camera && <CameraOffIcon aria-hidden="true" />}
        {person.microphone ? (
          <MicrophoneIcon aria-hidden="true" />
        ) : (
          <MicrophoneOffIcon role="img" aria-hidden="false" aria-label={words.stage.microphoneOff} />
        )}
      </span>
      <span className={css['more']}>
        <PersonMenu name={person.name} {...actions} />
      </span>
    </li>
  );
}

/** Whoever opens the panel wants to be in it. */
function focus(panel: HTMLElement | null): void {
  panel?.focus({ preventScroll: true });
}
