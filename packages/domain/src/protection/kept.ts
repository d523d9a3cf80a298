import type { MeetingEvent } from '../meeting/events.ts';

/** What the log of a meeting says, sorted as people would ask for it. */
export const LOG_KINDS = ['visits', 'decisions', 'messages', 'devices', 'screens', 'hands', 'settings'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** An event that is missing here does not compile: nobody is told less than is kept. */
const KIND_OF: Readonly<Record<MeetingEvent['type'], LogKind>> = {
  opened: 'settings',
  reopened: 'settings',
  knocked: 'visits',
  entered: 'visits',
  admitted: 'decisions',
  'let-in': 'decisions',
  denied: 'decisions',
  'timed-out': 'visits',
  left: 'visits',
  switched: 'devices',
  'hand-raised': 'hands',
  'hand-lowered': 'hands',
  'role-changed': 'decisions',
  muted: 'decisions',
  removed: 'decisions',
  'put-back': 'decisions',
  pardoned: 'decisions',
  seconded: 'decisions',
  'kept-waiting': 'visits',
  'options-changed': 'settings',
  'invitation-reset': 'settings',
  renamed: 'settings',
  appointed: 'decisions',
  dismissed: 'decisions',
  cancelled: 'settings',
  locked: 'settings',
  unlocked: 'settings',
  'unmuting-forbidden': 'settings',
  'unmuting-allowed': 'settings',
  'asked-to-unmute': 'decisions',
  spotlit: 'decisions',
  'screen-shared': 'screens',
  'screen-stopped': 'screens',
  'message-sent': 'messages',
  'name-changed': 'visits',
  dropped: 'visits',
  returned: 'visits',
  ended: 'settings',
};

/** Which kinds of things a log says (PT-3), in the order of `LOG_KINDS`. */
export function kindsIn(events: readonly Pick<MeetingEvent, 'type'>[]): readonly LogKind[] {
  const there = new Set(events.map(({ type }) => KIND_OF[type]));
  return LOG_KINDS.filter((kind) => there.has(kind));
}
