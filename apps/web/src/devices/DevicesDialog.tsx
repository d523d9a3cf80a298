import { Button, Dialog, LevelMeter } from '@foyer/ui';
import { useCallback, useState } from 'react';
import { EffectSwitch } from '../effects/EffectSwitch.tsx';
import { type EffectProps, useOwnEffect } from '../effects/useOwnEffect.ts';
import { words } from '../i18n/words.ts';
import { useSession } from '../meeting/session.ts';
import { DevicePicker } from './DevicePicker.tsx';
import css from './DevicesDialog.module.css';
import { LoudspeakerPicker } from './LoudspeakerPicker.tsx';
import type { TestedProps } from './TestDialog.tsx';
import type { DeviceProps } from './useDevice.ts';
import { type LoudspeakerProps, useLoudspeaker } from './useLoudspeaker.ts';

export interface DevicesInput {
  readonly microphone: DeviceProps;
  readonly camera: DeviceProps;
  readonly onClose: () => void;
}

export function Devices(given: DevicesInput) {
  const session = useSession();
  const [playing, setPlaying] = useState(false);
  return (
    <DevicesDialog
      {...given}
      loudspeaker={useLoudspeaker()}
      noise={useOwnEffect('microphone')}
      blur={useOwnEffect('camera')}
      playing={playing}
      onTone={() => {
        setPlaying(true);
        void session.playTone().then(() => setPlaying(false));
      }}
      showMe={useCallback((element) => session.show('me', element), [session])}
      listenToMe={useCallback((listener) => session.onLevel('me', listener), [session])}
    />
  );
}

export interface DevicesDialogProps extends DevicesInput, TestedProps {
  readonly loudspeaker: LoudspeakerProps | null;
  /** Both are null where this browser cannot do it. */
  readonly noise: EffectProps | null;
  readonly blur: EffectProps | null;
  /** The tone is heard just now. */
  readonly playing: boolean;
  readonly onTone: () => void;
}

/** Which devices, in the middle of a meeting; each shows that it does something. */
export function DevicesDialog({ microphone, camera, loudspeaker, noise, blur, ...rest }: DevicesDialogProps) {
  const { playing, onTone } = rest;
  const { own, test } = words.devices;
  return (
    <Dialog title={own.heading} close={own.close} onClose={rest.onClose}>
      <div className={css['devices']}>
        <div>
          <DevicePicker {...microphone} />
          {microphone.source.state === 'on' && (
            <div className={css['level']}>
              <LevelMeter listen={rest.listenToMe} />
            </div>
          )}
          {noise && <EffectSwitch {...noise} />}
        </div>
        <div className={css['loudspeaker']}>
          {loudspeaker ? <LoudspeakerPicker {...loudspeaker} /> : <p>{own.system}</p>}
          <Button size="small" disabled={playing} onClick={onTone}>
            {playing ? test.speaker.playing : test.speaker.play}
          </Button>
        </div>
        <div>
          <DevicePicker {...camera} />
          {camera.source.state === 'on' && (
            <video ref={rest.showMe} className={css['picture']} autoPlay muted playsInline />
          )}
          {blur && <EffectSwitch {...blur} />}
        </div>
        {(noise || blur) && <p className={css['private']}>{words.effects.private}</p>}
      </div>
    </Dialog>
  );
}
