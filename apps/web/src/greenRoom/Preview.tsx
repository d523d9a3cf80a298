import { Avatar, CameraIcon, CameraOffIcon, Spinner } from '@foyer/ui';
import { DeviceToggle } from '../devices/DeviceToggle.tsx';
import { troubleWith } from '../devices/troubleWith.ts';
import { words } from '../i18n/words.ts';
import css from './Preview.module.css';
import type { GreenRoomProps } from './useGreenRoom.ts';

type PreviewProps = Pick<GreenRoomProps, 'name' | 'microphone' | 'camera' | 'asking' | 'showMe'>;

/** Oneself as others will see one, but mirrored, as everybody knows their own face. */
export function Preview({ name, microphone, camera, asking, showMe }: PreviewProps) {
  return (
    <section className={css['preview']} aria-label={words.greenRoom.preview}>
      {camera.source.state === 'on' ? (
        <video ref={showMe} className={css['video']} autoPlay muted playsInline />
      ) : (
        <Blank name={name} source={camera.source} asking={asking} />
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
  readonly source: PreviewProps['camera']['source'];
  readonly asking: boolean;
};

/** Why there is no picture, and while the browser asks, why it does. */
function Blank({ name, source, asking }: BlankProps) {
  const trouble = asking ? words.devices.asking : troubleWith('camera', source);
  const { state } = source;
  return (
    <div className={css['blank']} role="status">
      {trouble ? (
        <>
          {asking ? <CameraIcon className={css['sign']} /> : <CameraOffIcon className={css['sign']} />}
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
