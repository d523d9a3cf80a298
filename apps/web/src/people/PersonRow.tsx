import {
  Avatar,
  Badge,
  MicrophoneIcon,
  MicrophoneOffIcon,
  PinIcon,
  ScreenIcon,
  Spinner,
  SpotlightIcon,
} from '@foyer/ui';
import { words } from '../i18n/words.ts';
import { HandSign } from './HandSign.tsx';
import { Lookalike } from './Lookalike.tsx';
import css from './People.module.css';
import { PersonMenu } from './PersonMenu.tsx';
import { ROLE_WORDS } from './roleWords.ts';
import type { PersonProps } from './usePeople.ts';

/** Somebody in the meeting. */
export function PersonRow({ person, isMe, actions, offline, ...signs }: PersonProps & { readonly offline: boolean }) {
  const { name, away } = person;
  return (
    <li tabIndex={-1} className={css['person']}>
      <Avatar name={name} dim={away} />
      <span className={css['who']}>
        <span className={css['name']} data-away={away}>
          <bdi>{name}</bdi> {isMe && <span className={css['you']}>{words.stage.you}</span>}
        </span>
        <Facts person={person} />
      </span>
      <Signs person={person} {...signs} />
      <span className={css['more']}>
        <PersonMenu name={name} actions={actions} offline={offline} />
      </span>
    </li>
  );
}

function Facts({ person: { role, category, lookalike, away } }: Pick<PersonProps, 'person'>) {
  const [says, badge] = [ROLE_WORDS[role], words.categories[category]];
  if (away)
    return (
      <span className={css['facts']}>
        <Spinner /> {words.reconnect.line}
      </span>
    );
  if (says === null && badge === null && lookalike === null) return null;
  return (
    <span className={css['facts']}>
      {says}
      {badge && <Badge>{badge}</Badge>}
      {lookalike !== null && <Lookalike of={lookalike} />}
    </span>
  );
}

/** What others should see at a glance. Whoever is away does none of it just now, but for their hand. */
function Signs({ person, hand, spotlit, pinned }: Pick<PersonProps, 'person' | 'hand' | 'spotlit' | 'pinned'>) {
  return (
    <span className={css['signs']}>
      {hand !== null && <HandSign place={hand} className={css['hand']} />}
      {pinned && <PinIcon role="img" aria-hidden="false" aria-label={words.people.pinned} />}
      {spotlit && (
        <SpotlightIcon className={css['lit']} role="img" aria-hidden="false" aria-label={words.people.spotlit} />
      )}
      {person.screen && (
        <ScreenIcon className={css['lit']} role="img" aria-hidden="false" aria-label={words.people.sharing} />
      )}
      {!person.away &&
        (person.microphone ? (
          <MicrophoneIcon aria-hidden="true" />
        ) : (
          <MicrophoneOffIcon role="img" aria-hidden="false" aria-label={words.stage.microphoneOff} />
        ))}
    </span>
  );
}
