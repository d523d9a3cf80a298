import { Avatar, CameraOffIcon, Spinner } from '@foyer/ui';
import { DeviceToggle } from '../devices/DeviceToggle.tsx';
import { troubleWith } from '../devices/troubleWith.ts';
import { words } from '../i18n/words.ts';
import css from './Preview.module.css';
import type { GreenRoomProps } from './useGreenRoom.ts';

type PreviewProps = Pick<GreenRoomProps, 'name' | 'microphone' | 'camera' | 'showMe'>;

/** Oneself as others will see one, but mirrored, as everybody knows their own face. */
export function Preview({ name, microphone, camera, showMe }: PreviewProps) {
  return (
    <section className={css['preview']} aria-label={words.greenRoom.preview}>
      {camera.source.state === 'on' ? (
        <video ref={showMe} className={css['video']} autoPlay muted playsInline />
      ) : (
        <Blank name={name} state={camera.source.state} />
      )}
      <div className={css['tools']}>
        <DeviceToggle {...microphone} over />
        <DeviceToggle {...camera} over />
      </div>
    </section>
  );
}

type BlankProps = {
  readonly name: string;
  readonly state: Exclude<PreviewProps['camera']['source']['state'], 'on'>;
};

function Blank({ name, state }: BlankProps) {
  const trouble = troubleWith('camera', state);
  return (
    <div className={css['blank']} role="status">
      {trouble ? (
        <>
          <CameraOffIcon className={css['sign']} />
          <p className={css['what']}>{trouble.what}</p>
          <p className={css['todo']}>{trouble.todo}</p>
        </>
      ) : (
        <>
          {name.trim() === '' ? <CameraOffIcon className={css['sign']} /> : <Avatar name={name} size="large" />}
          <p className={css['todo']}>
            {state === 'starting' ? (
              <>
                <Spinner /> {words.devices.cameraStarting}
              </>
            ) : (
              words.devices.cameraOff
            )}
          </p>
        </>
      )}
    </div>
  );
}
