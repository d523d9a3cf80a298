import type { ParticipantId } from '@foyer/domain';
import { IconButton, ScreenIcon, WholeIcon, ZoomInIcon, ZoomOutIcon } from '@foyer/ui';
import type { SyntheticEvent } from 'react';
import { fill } from '../i18n/fill.ts';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import css from './Screen.module.css';
import { useLasting } from './Tile.tsx';
import { useZoom } from './useZoom.ts';

export interface ScreenProps {
  readonly id: ParticipantId;
  /** Whose it is. */
  readonly name: string;
  readonly show: (element: HTMLVideoElement) => () => void;
  /** Calls back with its width by its height: known with the first picture, and another one when a window is resized. */
  readonly onFormat: (format: number) => void;
}

/** A shared screen: whole, in its own format, and with nothing upon it; or what one looks at more closely. */
export function Screen({ name, show, onFormat }: ScreenProps) {
  const zoom = useZoom();
  const measure = ({ currentTarget: { videoWidth, videoHeight } }: SyntheticEvent<HTMLVideoElement>) => {
    if (videoHeight > 0) onFormat(videoWidth / videoHeight);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div
      role="group"
      className={css['screen']}
      aria-label={fill(words.stage.screenOf, { name })}
      onKeyDown={zoom.onKeyDown}
    >
      <div className={css['frame']} ref={zoom.frame} data-whole={zoom.isWhole} {...zoom.pointers}>
        <ScreenIcon className={css['sign']} />
        <video
          ref={useLasting(show)}
          className={css['picture']}
          style={{ transform: zoom.transform }}
          autoPlay
          muted
          playsInline
          onResize={measure}
          onLoadedMetadata={measure}
        />
      </div>
      <div className={css['tools']} data-whole={zoom.isWhole}>
        {!zoom.isWhole && (
          <>
            <IconButton label={words.stage.wholeScreen} onClick={zoom.onWhole}>
              <WholeIcon />
            </IconButton>
            <IconButton label={words.stage.zoomOut} onClick={zoom.onOut}>
              <ZoomOutIcon />
            </IconButton>
          </>
        )}
        <IconButton label={words.stage.zoomIn} onClick={zoom.onIn}>
          <ZoomInIcon />
        </IconButton>
      </div>
      <p className={css['caption']}>
        <Phrase of={words.stage.screen} name={name} />
      </p>
    </div>
  );
}
