import type { ParticipantId } from '@foyer/domain';
import { ScreenIcon } from '@foyer/ui';
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
}

/** A shared screen: whole, in its own format, and with nothing upon it. */
export function Screen({ name, show }: ScreenProps) {
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
          onResize={(event) => fit(event.currentTarget)}
          onLoadedMetadata={(event) => fit(event.currentTarget)}
        />
      </div>
      <p className={css['caption']}>
        <Phrase of={words.stage.screen} name={name} />
      </p>
    </div>
  );
}

/** The frame takes the format of the picture; past React, since it may change with every window that is resized there. */
function fit(video: HTMLVideoElement): void {
  if (video.videoHeight === 0) return;
  video.parentElement?.style.setProperty('--format', String(video.videoWidth / video.videoHeight));
}
