import { LevelMeter, Notice, TroubleIcon, useDeferred } from '@foyer/ui';
import type { ReactNode } from 'react';
import { Wordmark } from '../brand/Wordmark.tsx';
import { AllowHelp } from '../devices/AllowHelp.tsx';
import { DevicePicker } from '../devices/DevicePicker.tsx';
import { DeviceTest } from '../devices/DeviceTest.tsx';
import { LoudspeakerPicker } from '../devices/LoudspeakerPicker.tsx';
import { troubleWith } from '../devices/troubleWith.ts';
import { EffectNotice } from '../effects/EffectNotice.tsx';
import { LanguageChoice } from '../i18n/LanguageChoice.tsx';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import { CopyLink } from '../invitation/CopyLink.tsx';
import { preflightPart } from '../preflight/part.ts';
import { Pill } from '../reconnect/Pill.tsx';
import css from './GreenRoom.module.css';
import { JoinForm } from './JoinForm.tsx';
import { JoiningPanel } from './JoiningPanel.tsx';
import { Preview } from './Preview.tsx';
import { rememberName } from './rememberedName.ts';
import type { GreenRoomProps } from './useGreenRoom.ts';

export interface GreenRoomPageProps extends GreenRoomProps {
  /** What takes the place of the form while one waits. */
  readonly children?: ReactNode;
}

export function GreenRoomPage({
  organizer,
  form,
  joiningBySelf,
  allow,
  stopped,
  connection,
  link,
  line,
  children,
  ...own
}: GreenRoomPageProps) {
  const Preflight = useDeferred(preflightPart, connection !== null);
  // Whoever is about to ask needs to know for what; whoever waits has asked.
  const title = own.title ?? (form ? words.greenRoom.untitled : null);
  // Of what was refused a picture says where to allow it.
  const trouble = own.microphone.source.state === 'refused' ? null : troubleWith('microphone', own.microphone.source);
  return (
    <div className={css['page']}>
      <title>{title === null ? words.product : `${title} · ${words.product}`}</title>
      <header className={css['header']}>
        <Wordmark />
        <div className={css['end']}>
          <Pill says={line} busy />
          {link && <CopyLink link={async () => link} />}
        </div>
      </header>
      <main className={css['hall']}>
        <div className={css['intro']}>
          {title !== null && <Title title={title} heads={form !== null} />}
          {organizer !== null && (
            <p className={css['with']}>
              <Phrase of={words.greenRoom.with} name={organizer} />
            </p>
          )}
        </div>
        <div className={css['preview']}>
          <Preview {...own} />
        </div>
        <div className={css['panel']}>
          {form && joiningBySelf ? (
            <JoiningPanel name={own.name} {...joiningBySelf} />
          ) : form ? (
            <JoinForm {...form} />
          ) : (
            children
          )}
        </div>
        <div className={css['devices']}>
          {allow && (
            <div className={css['trouble']}>
              <AllowHelp {...allow} />
            </div>
          )}
          {trouble && (
            <div className={css['trouble']} role="status">
              <Notice tone="attention" icon={<TroubleIcon />}>
                <strong>{trouble.what}</strong> {trouble.todo}
              </Notice>
            </div>
          )}
          {stopped.map((one) => (
            <div key={one.device} className={css['stopped']}>
              <EffectNotice {...one} />
            </div>
          ))}
          <div className={css['microphone']}>
            <DevicePicker {...own.microphone} />
            {own.microphone.source.state === 'on' && (
              <div className={css['level']} title={words.greenRoom.level}>
                <LevelMeter listen={own.listenToMe} />
              </div>
            )}
          </div>
          {own.loudspeaker && <LoudspeakerPicker {...own.loudspeaker} />}
          <DevicePicker {...own.camera} />
          <div className={css['test']}>
            <DeviceTest {...own} />
          </div>
        </div>
        {Preflight && connection && <Preflight {...connection} className={css['connection']} />}
      </main>
      {/* Whoever waits would lose their place with the page. */}
      {form && (
        <footer className={css['footer']}>
          <LanguageChoice onLeave={() => rememberName(own.name)} />
        </footer>
      )}
    </div>
  );
}

/** While one waits, the heading of the page is that one does. */
function Title({ title, heads }: { readonly title: string; readonly heads: boolean }) {
  return heads ? (
    <h1>
      <bdi>{title}</bdi>
    </h1>
  ) : (
    <p className={css['title']}>
      <bdi>{title}</bdi>
    </p>
  );
}
