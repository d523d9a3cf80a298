export { CATEGORIES, type Category } from './door/category.ts';
export { type EntranceNow, entranceFor } from './door/entrance.ts';
export { hasRoomFor } from './door/level.ts';
export { PROOFS, type Proof } from './door/proof.ts';
export { RULES, type Rule } from './door/rule.ts';
export { handOrder } from './hands/order.ts';
export { mayRaise } from './hands/raise.ts';
export type { AccountId, MeetingId, ParticipantId, SessionId, VisitorId } from './ids.ts';
export { keepWaitingFrom } from './lobby/keepWaiting.ts';
export { messagesToWaiting } from './lobby/message.ts';
export { PASTS, type Past } from './lobby/past.ts';
export { shows } from './lobby/shows.ts';
export { signInHelps, WHYS, type Why, whyWaiting } from './lobby/why.ts';
export { apply, opened } from './meeting/apply.ts';
export { type Command, type Ended, REFUSALS, type Refusal } from './meeting/commands.ts';
export { decide } from './meeting/decide.ts';
export { AWAY_LIMIT_MS, DEFAULT_TERMS, LOBBY_MESSAGES_KEPT } from './meeting/defaults.ts';
export { DEVICES, type Departure, type Device, type LeaveReason, type MeetingEvent } from './meeting/events.ts';
export { nextExpiry } from './meeting/expire.ts';
export {
  type Credentials,
  type Identity,
  type Inside,
  isMaker,
  isOrganizer,
  type LobbyMessage,
  type Meeting,
  type Organizer,
  type Person,
  type Terms,
  type Waiting,
} from './meeting/meeting.ts';
export { personOf } from './meeting/steps.ts';
export { mayUnmute } from './moderation/unmuting.ts';
export { lookalikes } from './names/lookalikes.ts';
export { changeOptions } from './options/change.ts';
export {
  allows,
  DEFAULT_OPTIONS,
  LEVELS,
  type Level,
  LOBBY_FACTS,
  LOCATIONS,
  type LobbyFact,
  type Location,
  leftTo,
  OPTION_RANGES,
  type Options,
  PRESENTING,
  type Presenting,
  SWITCHABLE,
  type Switchable,
} from './options/options.ts';
export {
  COLLEAGUES_LEARN,
  LEARNS,
  SUBJECTS,
  type Subject,
  VIEWPOINTS,
  type Viewpoint,
  viewpointOf,
} from './privacy/learns.ts';
export { kindsIn, LOG_KINDS, type LogKind } from './protection/kept.ts';
export { mayReact, REACTIONS, type Reaction } from './reactions/react.ts';
export { ok, type Result, refuse, unreachable } from './result.ts';
export type { Actor } from './roles/actor.ts';
export { PRIVILEGES, type Privilege, ROLES, type Role, roleMay } from './roles/privileges.ts';
export { attendance, VISIT_ENDS, type Visit, type VisitEnd } from './schedule/attendance.ts';
export { mayShare } from './screens/share.ts';
