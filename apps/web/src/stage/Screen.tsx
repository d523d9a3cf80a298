import type { ParticipantId } from '@foyer/domain';
import { ScreenIcon } from '@foyer/ui';
import type { SyntheticEvent } from 'react';
import { fill } from '../i18n/fill.ts';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import css from './Screen.module.css';
import { useLasting } from './Tile.tsx';

export interface ScreenProps {
  readonly id: ParticipantId;
  /** Whose it is. */
  readonly name: string;
  readonly show: (element: HTMLVideoElement) => () => void;
  /** Calls back with its width by its height: known with the first picture, and another one when a window is resized. */
  readonly onFormat: (format: number) => void;
}

/** A shared screen: whole, in its own format, and with nothing upon it. */
export function Screen({ name, show, onFormat }: ScreenProps) {
  const measure = ({ currentTarget: { videoWidth, videoHeight } }: SyntheticEvent<HTMLVideoElement>) => {
    if (videoHeight > 0) onFormat(videoWidth / videoHeight);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div role="group" className={css['screen']} aria-label={fill(words.stage.screenOf, { name })}>
      <div className={css['frame']}>
        <ScreenIcon className={css['sign']} />
        <video
          ref={useLasting(show)}
          className={css['picture']}
          autoPlay
          muted
          playsInline
          onResize={measure}
          onLoadedMetadata={measure}
        />
      </div>
      <p className={css['caption']}>
        <Phrase of={words.stage.screen} name={name} />
      </p>
    </div>
  );
}
