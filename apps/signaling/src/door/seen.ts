import {
  type Credentials,
  type EntranceNow,
  entranceFor,
  isOrganizer,
  type Meeting,
  type MeetingId,
  type Proof,
  type VisitorId,
} from '@foyer/domain';
import { type Clock, randomId } from '@foyer/server-kit';
import type { Account } from '../accounts/account.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { Invitations } from '../invitation/invitations.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { InsideNetworks } from './insideNetworks.ts';

export interface SeenParts {
  readonly meetings: Meetings;
  readonly invitations: Invitations;
  readonly inside: InsideNetworks;
  readonly clock: Clock;
}

interface Look {
  readonly meeting: MeetingId;
  readonly mark: string | null;
  readonly invitee?: string | undefined;
}

/** A meeting's door, as somebody who stands before it has it. */
interface Seen {
  readonly meeting: Meeting;
  readonly who: Credentials;
  /** Whether the invitation that was shown counts. */
  readonly invited: boolean;
  readonly entrance: EntranceNow;
}

/** What somebody sees of a meeting's door, by what they show; null: nothing, as of a meeting that never was. */
export function seenBy({ meetings, invitations, inside, clock }: SeenParts) {
  return async ({ meeting: id, mark, invitee }: Look, visitor: Visitor): Promise<Seen | null> => {
    const { account } = visitor;
    const meeting = await meetings.read(id);
    const invited = meeting !== null && mark !== null && (await invitations.isMarked(meeting, { mark, invitee }));
    const known = invited || account !== null;
    // Whoever shows nothing cannot tell a meeting that is over from one that never was. One that was cancelled is known to
    // those alone who were invited to it, or organize it.
    if (!meeting || (meeting.ended && !known)) return null;
    if (meeting.cancelled && !invited && !(account && isOrganizer(meeting, { account: account.id }))) return null;
    const proof = invited ? 'invitation' : 'none';
    const location = inside.locationOf(visitor.address);
    const who = credentialsOf(account, { visitor: visitor.visitor ?? anybody(), location, proof });
    return { meeting, who, invited, entrance: entranceFor(meeting, who, clock.now()) };
  };
}

/** Whoever was never here has done nothing yet: any new name for them will do. */
export function anybody(): VisitorId {
  return randomId() as VisitorId;
}

/** What there is proof of. */
export function credentialsOf(
  account: Account | null,
  by: Pick<Credentials, 'visitor' | 'location'> & { readonly proof: Extract<Proof, 'invitation' | 'none'> },
): Credentials {
  if (account) return { ...by, account: account.id, category: 'internal', proof: 'account' };
  return { ...by, account: null, category: 'anonymous' };
}
