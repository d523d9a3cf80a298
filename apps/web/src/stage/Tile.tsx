import type { Category, ParticipantId, Reaction, Role } from '@foyer/domain';
import { Avatar, MicrophoneOffIcon, ScreenIcon, Spinner } from '@foyer/ui';
import { useCallback, useState } from 'react';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import { HandSign } from '../people/HandSign.tsx';
import { ROLE_WORDS } from '../people/roleWords.ts';
import { ReactionSign } from '../reactions/ReactionSign.tsx';
import css from './Tile.module.css';

export interface TileProps {
  readonly id: ParticipantId;
  readonly name: string;
  readonly isMe: boolean;
  readonly role: Role;
  readonly category: Category;
  readonly speaking: boolean;
  readonly microphone: boolean;
  readonly camera: boolean;
  /** They share a screen. */
  readonly screen: boolean;
  /** Their line is broken just now. */
  readonly away: boolean;
  /** The place of their raised hand in the line; null while it is down. */
  readonly hand: number | null;
  /** What they show just now without a word. */
  readonly reaction: Reaction | null;
  /** The first frame of their picture is there. */
  readonly onPicture?: () => void;
  readonly show: (element: HTMLVideoElement) => () => void;
  readonly listen: (listener: (level: number) => void) => () => void;
}

/** One person on the stage; `small` is oneself in the corner, where one needs no name. */
export function Tile({
  name,
  isMe,
  speaking,
  camera,
  away,
  show,
  listen,
  onPicture,
  ...rest
}: TileProps & { small?: boolean }) {
  const { small = false, ...signs } = rest;
  const showLasting = useLasting(show);
  const listenLasting = useLasting(listen);
  const glow = useCallback(
    (element: HTMLDivElement) => listenLasting((level) => element.style.setProperty('--level', level.toFixed(2))),
    [listenLasting],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div
      role="group"
      ref={glow}
      className={css['tile']}
      aria-label={speaking ? fill(words.stage.speaking, { name }) : name}
      data-speaking={speaking}
      data-me={isMe}
      data-away={away}
    >
      {/* Behind the picture as well: it is what one sees until that comes. */}
      <div className={css['blank']}>
        <Avatar name={name} size="large" />
      </div>
      {camera && (
        <video ref={showLasting} className={css['video']} autoPlay muted playsInline onLoadedData={onPicture} />
      )}
      {signs.hand !== null && <HandSign place={signs.hand} className={css['hand']} />}
      {signs.reaction && !away && <ReactionSign key={signs.reaction} reaction={signs.reaction} />}
      {away && (
        <p className={css['away']}>
          <Spinner /> <span className={css['word']}>{words.reconnect.line}</span>
        </p>
      )}
      <p className={css['label']}>
        {!signs.microphone && (
          <MicrophoneOffIcon role="img" aria-hidden="false" aria-label={words.stage.microphoneOff} />
        )}
        {signs.screen && (
          <ScreenIcon className={css['screen']} role="img" aria-hidden="false" aria-label={words.people.sharing} />
        )}
        <span className={css['name']}>
          {small ? (
            words.stage.me
          ) : (
            <>
              <bdi>{name}</bdi> {isMe && words.stage.you}
            </>
          )}
        </span>
        {!small && <Standing role={signs.role} category={signs.category} />}
      </p>
    </div>
  );
}

/** What somebody is here, where that is worth a word: beside the name, where nobody can type it. */
function Standing({ role, category }: Pick<TileProps, 'role' | 'category'>) {
  const [badge, says] = [words.categories[category], ROLE_WORDS[role]];
  return (
    <>
      {badge && <span className={css['badge']}>{badge}</span>}
      {says && (
        <span className={css['badge']} data-role>
          {says}
        </span>
      )}
    </>
  );
}

/** The first function given, for good: a tile keeps its person, and its picture must not be put on anew at every change. */
export function useLasting<T>(given: T): T {
  return useState(() => given)[0];
}
