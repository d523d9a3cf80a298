import type { ParticipantId } from '../ids.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { roleMay } from '../roles/privileges.ts';

/** From where somebody looks at others: outside, in the lobby, inside by how they proved who they are, or as a host. */
export const VIEWPOINTS = ['outside', 'lobby', 'phone', 'anonymous', 'federated', 'internal', 'host'] as const;
export type Viewpoint = (typeof VIEWPOINTS)[number];

/** Whom there is to learn of; and what was written to those who wait (LB-17). */
export const SUBJECTS = ['organizer', 'inside', 'waiting', 'removed', 'messages'] as const;
export type Subject = (typeof SUBJECTS)[number];

type Learns = Readonly<Record<Subject, readonly string[]>>;

const nobody = { organizer: [], inside: [], waiting: [], removed: [], messages: [] } as const;
/** Before somebody is let in, the name of whoever invites them is all they learn of anybody. */
const host = ['name'];
/** How people meet: by name, by what they do there, and by whether the server knows who they are. */
const company = [
  'id',
  'name',
  'role',
  'category',
  'lookalike',
  'microphone',
  'camera',
  'screen',
  'hand',
  'asked',
  'away',
];
/** What it takes to decide on somebody. */
const card = [
  'id',
  'name',
  'category',
  'lookalike',
  'since',
  'away',
  'location',
  'proof',
  'verifiedName',
  'invitedAs',
  'rule',
  'before',
];

/**
 * What somebody may learn of others, field by field (PV-1). Whatever is not in this table stays where it is. Accounts, browsers, addresses and sessions are in no row, and a test keeps them out of every message (PV-2).
 */
export const LEARNS: Readonly<Record<Viewpoint, Learns>> = {
  outside: { ...nobody, organizer: host },
  lobby: { ...nobody, organizer: host, messages: ['text', 'at'] },
  phone: { ...nobody, organizer: host, inside: company },
  anonymous: { ...nobody, organizer: host, inside: company },
  federated: { ...nobody, organizer: host, inside: company },
  internal: { ...nobody, organizer: host, inside: company },
  host: {
    organizer: host,
    inside: company,
    waiting: card,
    removed: ['id', 'name'],
    messages: ['to', 'from', 'text', 'at'],
  },
};

/** What colleagues learn of one another's accounts, to find whom they mean (DR-1). Nobody else learns of accounts at all. */
export const COLLEAGUES_LEARN = ['id', 'name', 'mail', 'title', 'company'] as const;

/** From where somebody looks just now. */
export function viewpointOf({ inside, waiting }: Meeting, id: ParticipantId): Viewpoint {
  const one = inside.get(id);
  if (one) return roleMay(one.role, 'lobby.admit') ? 'host' : one.category;
  return waiting.has(id) ? 'lobby' : 'outside';
}
