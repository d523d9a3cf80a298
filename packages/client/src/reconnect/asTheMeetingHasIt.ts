import { DEVICES, type Device } from '@foyer/domain';
import type { RosterPerson } from '../session/view.ts';

/** What it takes for a browser and the meeting to agree on what is on. */
export interface Agreement {
  /** To be switched off here: nobody is unmuted by coming back (RC-3). */
  readonly silence: readonly Device[];
  /** To be told the meeting: it is off here, whatever was before. */
  readonly tell: readonly Device[];
}

/**
 * What somebody who comes back has to switch off, or to say. Pure.
 *
 * A microphone that the meeting has as off stays off, whoever switched it; a camera that was switched on meanwhile is
 * sent: its owner sees themselves.
 */
export function asTheMeetingHasIt(me: Pick<RosterPerson, Device>, isOn: (device: Device) => boolean): Agreement {
  return {
    silence: me.microphone ? [] : ['microphone'],
    tell: DEVICES.filter((device) => me[device] && !isOn(device)),
  };
}
