import { switchDevice } from '../devices/switch.ts';
import { arrive } from '../door/arrive.ts';
import { lock } from '../door/lock.ts';
import { lowerHand } from '../hands/lower.ts';
import { raiseHand } from '../hands/raise.ts';
import { resetInvitation } from '../invitation/reset.ts';
import { admit } from '../lobby/admit.ts';
import { admitAll } from '../lobby/admitAll.ts';
import { changeName } from '../lobby/changeName.ts';
import { deny } from '../lobby/deny.ts';
import { keepWaiting } from '../lobby/keepWaiting.ts';
import { message } from '../lobby/message.ts';
import { putBack } from '../lobby/putBack.ts';
import { mute, muteAll } from '../moderation/mute.ts';
import { pardon } from '../moderation/pardon.ts';
import { remove } from '../moderation/remove.ts';
import { spotlight } from '../moderation/spotlight.ts';
import { allowUnmuting, askToUnmute } from '../moderation/unmuting.ts';
import { changeOptions } from '../options/change.ts';
import { comeBack } from '../reconnect/comeBack.ts';
import { drop } from '../reconnect/drop.ts';
import { type Result, unreachable } from '../result.ts';
import { appoint } from '../roles/appoint.ts';
import { changeRole } from '../roles/changeRole.ts';
import { shareScreen, shareSound, stopScreen } from '../screens/share.ts';
import { signOut } from '../sessions/signOut.ts';
import { cancel } from './cancel.ts';
import type { Command, Refusal } from './commands.ts';
import { end } from './end.ts';
import type { MeetingEvent } from './events.ts';
import { expire } from './expire.ts';
import { leave } from './leave.ts';
import type { Meeting } from './meeting.ts';
import { rename } from './rename.ts';

/**
 * What comes of a command: the events to keep, or a refusal.
 *
 * Only decides. Whoever calls it stores the events, applies them and tells people.
 */
export function decide(meeting: Meeting, command: Command): Result<readonly MeetingEvent[], Refusal> {
  switch (command.type) {
    case 'arrive':
      return arrive(meeting, command);
    case 'admit':
      return admit(meeting, command);
    case 'admit-all':
      return admitAll(meeting, command);
    case 'deny':
      return deny(meeting, command);
    case 'expire':
      return expire(meeting, command);
    case 'leave':
      return leave(meeting, command);
    case 'sign-out':
      return signOut(meeting, command);
    case 'change-role':
      return changeRole(meeting, command);
    case 'mute':
      return mute(meeting, command);
    case 'mute-all':
      return muteAll(meeting, command);
    case 'remove':
      return remove(meeting, command);
    case 'put-back':
      return putBack(meeting, command);
    case 'raise-hand':
      return raiseHand(meeting, command);
    case 'lower-hand':
      return lowerHand(meeting, command);
    case 'switch':
      return switchDevice(meeting, command);
    case 'share-screen':
      return shareScreen(meeting, command);
    case 'share-sound':
      return shareSound(meeting, command);
    case 'stop-screen':
      return stopScreen(meeting, command);
    case 'lock':
      return lock(meeting, command);
    case 'change-options':
      return changeOptions(meeting, command);
    case 'reset-invitation':
      return resetInvitation(meeting, command);
    case 'allow-unmuting':
      return allowUnmuting(meeting, command);
    case 'ask-to-unmute':
      return askToUnmute(meeting, command);
    case 'spotlight':
      return spotlight(meeting, command);
    case 'keep-waiting':
      return keepWaiting(meeting, command);
    case 'message':
      return message(meeting, command);
    case 'change-name':
      return changeName(meeting, command);
    case 'pardon':
      return pardon(meeting, command);
    case 'drop':
      return drop(meeting, command);
    case 'return':
      return comeBack(meeting, command);
    case 'end':
      return end(meeting, command);
    case 'rename':
      return rename(meeting, command);
    case 'appoint':
      return appoint(meeting, command);
    case 'cancel':
      return cancel(meeting, command);
    default:
      return unreachable(command);
  }
}
