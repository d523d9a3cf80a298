import type { ParticipantId } from '@foyer/domain';
import { Button, PinIcon, ScreenIcon, SpeakerIcon, SpotlightIcon } from '@foyer/ui';
import { fill } from '../i18n/fill.ts';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import { Pages, type PagesProps } from './Pages.tsx';
import css from './StageBar.module.css';

export interface StageBarProps {
  /** Who is speaking; null while nobody is. */
  readonly speaker: string | null;
  /** What others see large of oneself. */
  readonly own: 'sharing' | 'spotlit' | null;
  readonly onStopSharing: (() => void) | null;
  readonly screens: readonly {
    readonly id: ParticipantId;
    readonly name: string;
    readonly on: boolean;
    readonly onShow: () => void;
  }[];
  readonly swap: { readonly to: 'speaker' | 'screen'; readonly onSwap: () => void } | null;
  /** Whom one has pinned. */
  readonly pinned: { readonly name: string; readonly onUnpin: () => void } | null;
  /** Of the gallery; null: there is one. */
  readonly pages: PagesProps | null;
  readonly offline: boolean;
}

/** Above the pictures: who is speaking, always in the same place, and what one may choose to look at. */
export function StageBar({ speaker, own, onStopSharing, screens, swap, pinned, pages, offline }: StageBarProps) {
  return (
    <div className={css['bar']}>
      <p className={css['speaker']} data-quiet={speaker === null}>
        {speaker !== null && (
          <>
            <span className={css['voice']} aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            <span className={css['name']}>
              <Phrase of={words.stage.speakingNow} name={speaker} />
            </span>
          </>
        )}
      </p>
      {pages && <Pages {...pages} />}
      {pinned && (
        <Button size="small" icon={<PinIcon />} onClick={pinned.onUnpin}>
          <span className={css['whose']}>
            <Phrase of={words.stage.unpin} name={pinned.name} />
          </span>
        </Button>
      )}
      {own !== null && <Own own={own} onStopSharing={onStopSharing} offline={offline} />}
      {screens.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
        <div role="group" aria-label={words.stage.screens} className={css['screens']}>
          {screens.map(({ id, name, on, onShow }) => (
            <Button
              key={id}
              size="small"
              icon={<ScreenIcon />}
              aria-label={fill(words.stage.screen, { name })}
              aria-pressed={on}
              disabled={offline}
              onClick={onShow}
            >
              <span className={css['whose']}>
                <bdi>{name}</bdi>
              </span>
            </Button>
          ))}
        </div>
      )}
      {swap && (
        <div className={css['swap']}>
          <Button
            size="small"
            icon={swap.to === 'speaker' ? <SpeakerIcon /> : <ScreenIcon />}
            disabled={offline}
            onClick={swap.onSwap}
          >
            {swap.to === 'speaker' ? words.stage.showSpeaker : words.stage.showScreen}
          </Button>
        </div>
      )}
    </div>
  );
}

type OwnProps = { readonly own: 'sharing' | 'spotlit' } & Pick<StageBarProps, 'onStopSharing' | 'offline'>;

/** Words instead of one's own screen: a mirror in front of a mirror would show nothing else. */
function Own({ own, onStopSharing, offline }: OwnProps) {
  return (
    <div className={css['own']} role="status">
      {own === 'sharing' ? <ScreenIcon aria-hidden="true" /> : <SpotlightIcon aria-hidden="true" />}
      <span>{own === 'sharing' ? words.stage.youShare : words.stage.youAreSpotlit}</span>
      {onStopSharing && (
        <Button look="plain" size="small" disabled={offline} onClick={onStopSharing}>
          {words.controls.stopSharing}
        </Button>
      )}
    </div>
  );
}
