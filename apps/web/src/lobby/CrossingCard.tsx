import { Button, CameraIcon, CameraOffIcon, DoorIcon, MicrophoneIcon, MicrophoneOffIcon } from '@foyer/ui';
import { useId } from 'react';
import type { DeviceProps } from '../devices/useDevice.ts';
import { words } from '../i18n/words.ts';
import { useMeeting, useSession } from '../meeting/session.ts';
import css from './Crossing.module.css';

export interface CrossingProps {
  readonly microphone: DeviceProps;
  readonly camera: DeviceProps;
}

/** Drawn while one crosses from the lobby into the meeting. */
export function Crossing(devices: CrossingProps) {
  const session = useSession();
  const crossing = useMeeting((view) => view.crossing);
  return crossing ? <CrossingCard {...devices} onGoIn={() => session.goIn()} /> : null;
}

interface CrossingCardProps extends CrossingProps {
  readonly onGoIn: () => void;
}

/**
 * A moment to think better of it: neither seen nor heard yet. The heading has the focus, so that no key that was meant for
 * the lobby switches anything.
 */
export function CrossingCard({ microphone, camera, onGoIn }: CrossingCardProps) {
  const { crossing: say } = words;
  const text = useId();
  const [heard, seen] = [microphone.source.state === 'on', camera.source.state === 'on'];
  return (
    <section className={css['crossing']} aria-label={say.region}>
      <DoorIcon className={css['sign']} aria-hidden="true" />
      <div>
        <h2 tabIndex={-1} ref={focus} aria-describedby={text}>
          {say.region}
        </h2>
        <p id={text}>{say.text}</p>
      </div>
      <div className={css['acts']}>
        <Button icon={heard ? <MicrophoneOffIcon /> : <MicrophoneIcon />} onClick={microphone.onToggle}>
          {heard ? say.mute : say.unmute}
        </Button>
        <Button icon={seen ? <CameraOffIcon /> : <CameraIcon />} onClick={camera.onToggle}>
          {seen ? say.cameraOff : say.cameraOn}
        </Button>
        <Button look="primary" onClick={onGoIn}>
          {say.goIn}
        </Button>
      </div>
      <span className={css['time']} aria-hidden="true" />
    </section>
  );
}

function focus(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}
