export { CATEGORIES, type Category } from './door/category.ts';
export { type EntranceNow, entranceFor } from './door/entrance.ts';
export { hasRoomFor } from './door/level.ts';
export { PROOFS, type Proof } from './door/proof.ts';
export { handOrder } from './hands/order.ts';
export type { AccountId, MeetingId, ParticipantId, VisitorId } from './ids.ts';
export { keepWaitingFrom } from './lobby/keepWaiting.ts';
export { apply, opened } from './meeting/apply.ts';
export { type Command, REFUSALS, type Refusal } from './meeting/commands.ts';
export { decide } from './meeting/decide.ts';
export { AWAY_LIMIT_MS, DEFAULT_TERMS } from './meeting/defaults.ts';
export { DEVICES, type Device, type LeaveReason, type MeetingEvent } from './meeting/events.ts';
export { nextExpiry } from './meeting/expire.ts';
export {
  type Credentials,
  type Identity,
  type Inside,
  isMaker,
  type Meeting,
  type Organizer,
  type Person,
  type Terms,
  type Waiting,
} from './meeting/meeting.ts';
export { personOf } from './meeting/steps.ts';
export { mayUnmute } from './moderation/unmuting.ts';
export { lookalikes } from './names/lookalikes.ts';
export { DEFAULT_OPTIONS, LOCATIONS } from './options/options.ts';
export { LEARNS, SUBJECTS, type Subject, VIEWPOINTS, type Viewpoint, viewpointOf } from './privacy/learns.ts';
export { ok, type Result, refuse, unreachable } from './result.ts';
export { PRIVILEGES, type Privilege, ROLES, type Role, roleMay } from './roles/privileges.ts';
