import type { Inside } from '@foyer/client';
import { allows, mayUnmute } from '@foyer/domain';
import { useEffect, useRef } from 'react';
import { type DeviceProps, useDevice } from '../devices/useDevice.ts';
import { words } from '../i18n/words.ts';
import { useSession } from '../meeting/session.ts';
import { wasMuted } from './wasMuted.ts';

/**
 * One's own microphone inside a meeting, where others have a say in it.
 *
 * @param say what is said once, quietly
 */
export function useMicrophone({ people, me, settings, asked }: Inside, say: (what: string) => void): DeviceProps {
  const session = useSession();
  const device = useDevice('microphone');
  const { state } = device.source;
  const bySelf = useRef(false);
  const before = useRef(state);
  useEffect(() => {
    if (wasMuted({ before: before.current, after: state, bySelf: bySelf.current })) say(words.moderation.muted);
    if (state === 'on') bySelf.current = false;
    before.current = state;
  }, [state, say]);

  const self = people.find(({ id }) => id === me);
  const on = state === 'on' || state === 'starting';
  const forbidden = !on && self !== undefined && !mayUnmute({ ...settings, options: settings }, self);
  const why =
    self && !allows(settings, 'unmute', self.role) ? words.options.mayNotUnmute : words.moderation.mayNotUnmute;
  return {
    ...device,
    unavailable: forbidden ? why : null,
    onToggle: () => {
      if (forbidden) return say(why);
      bySelf.current = on;
      // Unmuting is also an answer to whoever asked for it.
      if (!on && asked !== null) return void session.answerAsk(true);
      device.onToggle();
    },
  };
}
