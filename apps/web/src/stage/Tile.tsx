import type { ParticipantId } from '@foyer/domain';
import { Avatar, MicrophoneOffIcon } from '@foyer/ui';
import { useCallback, useState } from 'react';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import { HandSign } from '../people/HandSign.tsx';
import css from './Tile.module.css';

export interface TileProps {
  readonly id: ParticipantId;
  readonly name: string;
  readonly isMe: boolean;
  readonly speaking: boolean;
  readonly microphone: boolean;
  readonly camera: boolean;
  /** The place of their raised hand in the line; null while it is down. */
  readonly hand: number | null;
  readonly show: (element: HTMLVideoElement) => () => void;
  readonly listen: (listener: (level: number) => void) => () => void;
}

/** One person on the stage. */
export function Tile({ name, isMe, speaking, microphone, camera, hand, show, listen }: TileProps) {
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
    >
      {camera ? (
        <video ref={showLasting} className={css['video']} autoPlay muted playsInline />
      ) : (
        <div className={css['blank']}>
          <Avatar name={name} size="large" />
        </div>
      )}
      {hand !== null && <HandSign place={hand} className={css['hand']} />}
      <p className={css['label']}>
        {!microphone && <MicrophoneOffIcon role="img" aria-hidden="false" aria-label={words.stage.microphoneOff} />}
        <span className={css['name']}>
          <bdi>{name}</bdi> {isMe && words.stage.you}
        </span>
      </p>
    </div>
  );
}

/** The first function given, for good: a tile keeps its person, and its picture must not be put on anew at every change. */
function useLasting<T>(given: T): T {
  return useState(() => given)[0];
}
