import type { Inside as InsideStage } from '@foyer/client';
import { Aloud, AloudContext, Button, LinkIcon, LockIcon, useDeferred } from '@foyer/ui';
import type { ReactNode } from 'react';
import { Wordmark } from '../brand/Wordmark.tsx';
import { ControlsBar } from '../controls/ControlsBar.tsx';
import { LostNotice } from '../devices/LostNotice.tsx';
import { EffectNotice } from '../effects/EffectNotice.tsx';
import { words } from '../i18n/words.ts';
import { announcement } from '../lobby/announcement.ts';
import { Crossing } from '../lobby/CrossingCard.tsx';
import { DoorNotice } from '../lobby/DoorNotice.tsx';
import { Question } from '../moderation/Question.tsx';
import { SpeaksMuted } from '../moderation/SpeaksMuted.tsx';
import { PeoplePanel } from '../people/PeoplePanel.tsx';
import { QualityStatus } from '../quality/QualityStatus.tsx';
import { announcement as reacted } from '../reactions/announcement.ts';
import { ReactionLine } from '../reactions/ReactionLine.tsx';
import { LineStatus } from '../reconnect/LineStatus.tsx';
import { lineStatus } from '../reconnect/lineStatus.ts';
import { Pill } from '../reconnect/Pill.tsx';
import { Sound } from '../sound/SoundNotice.tsx';
import { Stage } from '../stage/StagePanel.tsx';
import type { LayoutProps } from '../view/useLayout.ts';
import css from './Inside.module.css';
import { devicesPart, invitePart, optionsPart, protectionPart, shortcutsPart } from './parts.ts';
import { useMeeting } from './session.ts';
import { type RoomProps, useInside } from './useInside.ts';
import { useWakeLock } from './useWakeLock.ts';

export interface InsideProps extends LayoutProps {
  readonly stage: InsideStage;
}

export function Inside({ stage, ...layout }: InsideProps) {
  const { controls, people, options, help, ...room } = useInside(stage, layout);
  useWakeLock();
  const line = useMeeting(lineStatus) ?? '';
  const aloud = {
    ...room.readOut,
    door: announcement(stage.lobby),
    reactions: reacted(room.stage.reactions, stage.people),
  };
  const Options = useDeferred(optionsPart, options !== null);
  const Invite = useDeferred(invitePart, room.invite !== null);
  const Devices = useDeferred(devicesPart, room.onDevices !== null);
  const Protection = useDeferred(protectionPart, room.onProtected !== null);
  const Shortcuts = useDeferred(shortcutsPart, help !== null);
  return (
    <div className={css['room']}>
      <title>{`${stage.title} · ${words.product}`}</title>
      <header className={css['header']}>
        <Wordmark />
        <h1 className={css['title']} tabIndex={-1} ref={focus}>
          <bdi>{stage.title}</bdi>
        </h1>
        {stage.settings.locked && (
          <LockIcon className={css['lock']} role="img" aria-hidden="false" aria-label={words.moderation.locked} />
        )}
      </header>
      <main className={css['middle']}>
        <Stage {...room.stage}>
          <div className={css['over']}>
            <div className={css['said']}>
              <LineStatus />
            </div>
            <div className={css['said']}>
              <QualityStatus />
            </div>
            <div className={css['said']}>
              <Pill says={room.said} />
            </div>
            <div className={css['said']}>
              <Pill says={stage.focus.fewer ? words.stage.fewer : null} />
            </div>
            {layout.layout === 'speaker' && <ReactionLine shown={room.stage.reactions} people={stage.people} />}
            {/* With the panel open the same people stand in it: twice would be once too often. */}
            {!controls.peopleOpen && !options && (
              <Notices {...room}>
                <Crossing microphone={controls.microphone} camera={controls.camera} />
              </Notices>
            )}
            {room.onCopyLink && <Alone onCopyLink={room.onCopyLink} />}
          </div>
        </Stage>
        {controls.peopleOpen && (
          <div className={css['panel']}>
            <Notices {...room} door={null} />
            <PeoplePanel {...people} door={room.door} onClose={controls.onPeople} />
          </div>
        )}
        {options && Options && (
          <div className={css['panel']}>
            <Notices {...room} />
            <Options {...options} />
          </div>
        )}
      </main>
      <footer className={css['footer']}>
        <ControlsBar {...controls} />
      </footer>
      <Aloud said={aloud} />
      <AloudContext value={{ ...aloud, once: room.said ?? '', line }}>
        {help && Shortcuts && <Shortcuts {...help} />}
        {room.onDevices && Devices && (
          <Devices microphone={controls.microphone} camera={controls.camera} onClose={room.onDevices} />
        )}
        {room.onProtected && Protection && <Protection onClose={room.onProtected} />}
        {room.invite && Invite && <Invite stage={stage} {...room.invite} />}
      </AloudContext>
    </div>
  );
}

interface NoticesProps extends Pick<RoomProps, 'question' | 'speaksMuted' | 'lost' | 'stopped'> {
  readonly door: RoomProps['door'] | null;
  /** What comes before all else. */
  readonly children?: ReactNode;
}

/** What there is to decide: over the stage, or above the panel. */
function Notices({ question, speaksMuted, lost, stopped, door, children }: NoticesProps) {
  return (
    <div className={css['notices']}>
      {children}
      {question && <Question {...question} />}
      <Sound floating />
      <div role="status" className={css['quiet']}>
        {speaksMuted && <SpeaksMuted {...speaksMuted} />}
      </div>
      {lost.map((one) => (
        <LostNotice key={one.device} {...one} />
      ))}
      {stopped.map((one) => (
        <EffectNotice key={one.device} {...one} floating />
      ))}
      {door && <DoorNotice {...door} />}
    </div>
  );
}

/** Whoever has come in starts here, with the title read out to them. */
function focus(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}

function Alone({ onCopyLink }: { readonly onCopyLink: () => void }) {
  return (
    <div className={css['alone']}>
      <p>{words.stage.alone}</p>
      <Button size="small" icon={<LinkIcon />} onClick={onCopyLink}>
        {words.invitation.copy}
      </Button>
    </div>
  );
}
