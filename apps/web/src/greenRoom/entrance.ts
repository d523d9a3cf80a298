import type { Door } from '@foyer/client';
import { fill } from '../i18n/fill.ts';
import { locale } from '../i18n/here.ts';
import { words } from '../i18n/words.ts';
import { countdown } from '../time/countdown.ts';
import type { JoinFormProps } from './JoinForm.tsx';

/** What a press will do, said beforehand; and whether it can be pressed yet. */
export function entranceNow(
  { entrance, again, invited, you }: Pick<Door, 'entrance' | 'again' | 'invited' | 'you'>,
  now: number,
): Pick<JoinFormProps, 'button' | 'hint' | 'early'> {
  if (entrance === 'straight-in') {
    return { button: words.greenRoom.joinNow, hint: words.greenRoom.straightIn, early: false };
  }
  const time = entrance === 'denied' && again !== null ? countdown(again, now, locale) : null;
  const lobby = invited || you !== null ? words.greenRoom.lobby : words.greenRoom.notInvited;
  const hint = time === null ? lobby : fill(words.greenRoom.denied, { time });
  return { button: words.greenRoom.askToJoin, hint, early: time !== null };
}
