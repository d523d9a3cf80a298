export { type EntranceNow, entranceFor } from './door/entrance.ts';
export { handOrder } from './hands/order.ts';
export type { AccountId, MeetingId, ParticipantId } from './ids.ts';
export { nextExpiry, waitsUntil } from './lobby/expire.ts';
export { apply, opened } from './meeting/apply.ts';
export { type Command, type GivenRole, REFUSALS, type Refusal } from './meeting/commands.ts';
export { decide } from './meeting/decide.ts';
export { DEFAULT_TERMS } from './meeting/defaults.ts';
export { DEVICES, type Device, type LeaveReason, type MeetingEvent } from './meeting/events.ts';
export {
  CATEGORIES,
  type Category,
  type Inside,
  type Meeting,
  type Organizer,
  type Person,
  type Terms,
  type Waiting,
} from './meeting/meeting.ts';
export { ok, type Result, refuse, unreachable } from './result.ts';
export { PRIVILEGES, type Privilege, ROLES, type Role, roleMay } from './roles/privileges.ts';
