import type { Waiting as WaitingStage } from '@foyer/client';
import { Button, IconButton, MusicIcon, Notice, Slider, SoundIcon, SoundOffIcon, TroubleIcon } from '@foyer/ui';
import { type MouseEvent, type ReactNode, useTransition } from 'react';
import { fill } from '../i18n/fill.ts';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import { useWakeLock } from '../meeting/useWakeLock.ts';
import { Sound } from '../sound/SoundNotice.tsx';
import { Messages } from './Messages.tsx';
import { OwnName } from './OwnName.tsx';
import { useWaiting, type WaitingProps } from './useWaiting.ts';
import css from './WaitingPanel.module.css';

/** A phone that goes to sleep would lose its place. */
export function Waiting({ stage }: { readonly stage: WaitingStage }) {
  useWakeLock();
  return (
    <WaitingPanel {...useWaiting(stage)}>
      <Sound />
    </WaitingPanel>
  );
}

export interface WaitingPanelProps extends WaitingProps {
  /** What else there is to say here. */
  readonly children?: ReactNode;
}

export function WaitingPanel({
  name,
  messages,
  onChangeName,
  organizer,
  place,
  why,
  signIn,
  toldAt,
  time,
  endsAt,
  onKeepWaiting,
  onLeave,
  offline,
  children,
  ...musicControls
}: WaitingPanelProps) {
  const [before, after] = words.lobby.waitingFor.split('{time}');
  return (
    <div className={css['waiting']}>
      <div className={css['words']}>
        <h1 tabIndex={-1} ref={focus}>
          {words.lobby.heading}
        </h1>
        <Messages messages={messages} />
        <p className={css['told']} role="status">
          {words.lobby.why[why]}
        </p>
        <p className={css['told']} role="status">
          {toldAt === null ? (
            words.lobby.notTold
          ) : (
            <>
              {organizer === null ? words.lobby.toldSomeone : <Phrase of={words.lobby.told} name={organizer} />}{' '}
              <span className={css['soft']}>{fill(words.lobby.toldAt, { time: toldAt })}</span>
            </>
          )}
        </p>
        <p className={css['elapsed']}>
          {before}
          <span className={css['clock']} role="timer" dir="ltr">
            {time}
          </span>
          {after}
          {place !== null && <span className={css['place']}>{fill(words.lobby.place, { number: place })}</span>}
        </p>
        <OwnName name={name} disabled={offline} onChangeName={onChangeName} />
        {signIn && <SignIn {...signIn} />}
      </div>
      <div className={css['near']} role="status">
        {endsAt !== null && <NearTheEnd endsAt={endsAt} onKeepWaiting={onKeepWaiting} offline={offline} />}
      </div>
      {children}
      <Music {...musicControls} />
      <Button onClick={onLeave}>{words.lobby.leave}</Button>
    </div>
  );
}

/** Whoever goes to sign in comes back as somebody else: who they were here does not go on waiting behind them. */
function SignIn({ href, onGo }: NonNullable<WaitingProps['signIn']>) {
  const go = (event: MouseEvent) => {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey) onGo();
  };
  return (
    <p>
      <a className={css['signIn']} href={href} onClick={go}>
        {words.lobby.signIn}
      </a>
    </p>
  );
}

type NearTheEndProps = Pick<WaitingProps, 'onKeepWaiting' | 'offline'> & { readonly endsAt: string };

function NearTheEnd({ endsAt, onKeepWaiting, offline }: NearTheEndProps) {
  const [busy, start] = useTransition();
  const action = (
    <Button size="small" busy={busy} disabled={offline} onClick={() => start(onKeepWaiting)}>
      {words.lobby.keepWaiting}
    </Button>
  );
  return (
    <Notice tone="attention" icon={<TroubleIcon />} action={action}>
      {fill(words.lobby.endsAt, { time: endsAt })}
    </Notice>
  );
}

type MusicProps = Pick<WaitingProps, 'music' | 'onMusicMuted' | 'onMusicVolume'>;

function Music({ music, onMusicMuted, onMusicVolume }: MusicProps) {
  return (
    <section className={css['music']} aria-label={words.lobby.music}>
      <p className={css['caption']}>
        <span className={css['sign']} data-playing={music.playing && !music.muted} aria-hidden="true">
          {music.playing && !music.muted ? (
            <>
              <i />
              <i />
              <i />
              <i />
            </>
          ) : (
            <MusicIcon />
          )}
        </span>
        {words.lobby.music}
      </p>
      <div className={css['volume']}>
        <IconButton label={words.lobby.mute} aria-pressed={music.muted} onClick={() => onMusicMuted(!music.muted)}>
          {music.muted ? <SoundOffIcon /> : <SoundIcon />}
        </IconButton>
        <Slider label={words.lobby.volume} value={music.volume} onValue={onMusicVolume} />
      </div>
    </section>
  );
}

/** The form went away under the finger; screen readers go on from here. */
function focus(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}
