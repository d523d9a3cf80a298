/** What somebody may do in one meeting (RO-1). */
export const ROLES = ['organizer', 'presenter', 'attendee'] as const;
export type Role = (typeof ROLES)[number];

/** Who may do what: the only source. Privileges join the table together with the feature they allow. */
export const PRIVILEGES = {
  'lobby.admit': ['organizer', 'presenter'],
  'lobby.deny': ['organizer', 'presenter'],
  'lobby.message': ['organizer', 'presenter'],
  'lobby.put-back': ['organizer', 'presenter'],
  'meeting.end': ['organizer'],
  'meeting.rename': ['organizer'],
  'meeting.cancel': ['organizer'],
  'meeting.lock': ['organizer', 'presenter'],
  'roles.appoint': ['organizer'],
  'roles.promote': ['organizer', 'presenter'],
  'roles.demote': ['organizer', 'presenter'],
  'options.change': ['organizer'],
  'invitation.read': ['organizer', 'presenter'],
  'invitation.reset': ['organizer'],
  'moderation.mute': ['organizer', 'presenter'],
  'moderation.remove': ['organizer', 'presenter'],
  'moderation.pardon': ['organizer', 'presenter'],
  'moderation.unmuting': ['organizer', 'presenter'],
  'moderation.spotlight': ['organizer', 'presenter'],
  'screens.share': ['organizer', 'presenter'],
  'hands.raise': ['organizer', 'presenter', 'attendee'],
  'hands.lower': ['organizer', 'presenter'],
  'reactions.show': ['organizer', 'presenter', 'attendee'],
  'devices.microphone': ['organizer', 'presenter', 'attendee'],
  'devices.camera': ['organizer', 'presenter', 'attendee'],
} as const satisfies Record<string, readonly Role[]>;

export type Privilege = keyof typeof PRIVILEGES;

/** Whether a role may do something (RO-1). */
export function roleMay(role: Role, privilege: Privilege): boolean {
  return (PRIVILEGES[privilege] as readonly Role[]).includes(role);
}
