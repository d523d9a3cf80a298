import { Button, CameraIcon, Dialog, DoneIcon, LevelMeter, MicrophoneIcon, SoundIcon } from '@foyer/ui';
import type { ReactNode } from 'react';
import { words } from '../i18n/words.ts';
import css from './TestDialog.module.css';
import { troubleWith } from './troubleWith.ts';
import type { DeviceProps } from './useDevice.ts';
import type { DeviceTestProps, Tried } from './useDeviceTest.ts';

export interface TestedProps {
  readonly microphone: DeviceProps;
  readonly camera: DeviceProps;
  readonly showMe: (element: HTMLVideoElement) => () => void;
  readonly listenToMe: (listener: (level: number) => void) => () => void;
}

export interface TestDialogProps extends TestedProps, DeviceTestProps {
  readonly onClose: () => void;
}

/** Hear a tone, hear oneself, see oneself: each gets its mark when it is proven. */
export function TestDialog({ microphone, camera, showMe, listenToMe, onClose, ...test }: TestDialogProps) {
  const { test: say, names } = words.devices;
  const heard = microphone.source.state === 'on';
  return (
    <Dialog title={say.heading} close={say.close} onClose={onClose}>
      <Part icon={<SoundIcon />} label={words.devices.loudspeaker} works={test.speaker === 'works'}>
        <Try
          tried={test.speaker}
          say={{ ...say.speaker, start: say.speaker.play, recording: say.speaker.playing }}
          onStart={test.onTone}
          onHeard={test.onSpeaker}
        />
        {test.speaker === 'fails' && <p role="status">{say.speakerHelp}</p>}
      </Part>
      <Part icon={<MicrophoneIcon />} label={names.microphone} works={test.recorder === 'works'}>
        {heard ? (
          <>
            <LevelMeter listen={listenToMe} />
            <Try
              tried={test.recorder}
              say={{ ...say.recorder, start: say.recorder.record }}
              onStart={test.onRecord}
              onHeard={test.onRecorder}
            />
            {test.recorder === 'fails' && <p role="status">{say.recorderHelp}</p>}
            {test.recorder === 'impossible' && <p role="status">{say.recorderFailed}</p>}
          </>
        ) : (
          <Off {...microphone} />
        )}
      </Part>
      <Part icon={<CameraIcon />} label={names.camera} works={camera.source.state === 'on'}>
        {camera.source.state === 'on' ? (
          <video ref={showMe} className={css['picture']} autoPlay muted playsInline />
        ) : (
          <Off {...camera} />
        )}
      </Part>
      <p className={css['private']}>{say.private}</p>
    </Dialog>
  );
}

interface PartProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly works: boolean;
  readonly children: ReactNode;
}

function Part({ icon, label, works, children }: PartProps) {
  return (
    <section className={css['part']} aria-label={label}>
      <h3 className={css['name']}>
        {icon}
        {label}
        <span role="status" className={css['mark']}>
          {works && (
            <>
              <DoneIcon aria-hidden="true" />
              {words.devices.test.works}
            </>
          )}
        </span>
      </h3>
      {children}
    </section>
  );
}

interface TryProps {
  readonly tried: Tried;
  readonly say: Readonly<Record<'start' | 'playing' | 'recording' | 'hear' | 'nothing', string>>;
  readonly onStart: () => void;
  readonly onHeard: (heard: boolean) => void;
}

/** One button that starts it; then, whether it was heard. */
function Try({ tried, say, onStart, onHeard }: TryProps) {
  const busy = tried === 'playing' || tried === 'recording';
  return (
    <div className={css['acts']}>
      <Button size="small" disabled={busy} onClick={onStart}>
        {busy ? say[tried] : say.start}
      </Button>
      {tried === 'asked' && (
        <>
          <Button look="primary" size="small" onClick={() => onHeard(true)}>
            {say.hear}
          </Button>
          <Button look="plain" size="small" onClick={() => onHeard(false)}>
            {say.nothing}
          </Button>
        </>
      )}
    </div>
  );
}

function Off({ device, source, onToggle }: DeviceProps) {
  const { test: say } = words.devices;
  const trouble = troubleWith(device, source);
  return (
    <div className={css['off']}>
      <p role="status">
        {trouble ? (
          <>
            <strong>{trouble.what}</strong> <span>{trouble.todo}</span>
          </>
        ) : (
          say.off[device]
        )}
      </p>
      <Button size="small" busy={source.state === 'starting'} onClick={onToggle}>
        {say.turnOn}
      </Button>
    </div>
  );
}
