import type { AccountId, MeetingId } from '@foyer/domain';

/** Whom of a meeting. */
export interface InviteeKey {
  readonly meeting: MeetingId;
  /** 128 random bits; it stands in the personal link, and opens nothing by itself. */
  readonly id: string;
}

/** Somebody who is invited to a meeting at a mail address. */
export interface Invitee extends InviteeKey {
  /** As `mailAddress` of the contract has it: in lower case. */
  readonly mail: string;
  readonly name: string | null;
  /** The account whose address this is; null: nobody's here. */
  readonly account: AccountId | null;
  /** Which personal link counts: the first is 1, and every new one makes the one before void. */
  readonly edition: number;
  /** An organizer has had the link, to hand it over. */
  readonly given: boolean;
  /** In ms since the epoch. */
  readonly invitedAt: number;
}

/** Who is invited to which meeting. */
export interface InviteeStore {
  /** Keeps those whose address is not invited to that meeting yet, and says which those are. */
  add(invitees: readonly Invitee[]): Promise<readonly Invitee[]>;
  find(key: InviteeKey): Promise<Invitee | null>;
  /** By when they were invited, then by address. */
  of(meeting: MeetingId): Promise<readonly Invitee[]>;
  /** Whoever is invited at an address, or as an account, to whichever meeting. */
  meant(by: { readonly mail: string | null; readonly account: AccountId }): Promise<readonly Invitee[]>;
  /** What is left out stays as it is. Null: they are not invited. */
  change(key: InviteeKey, change: Partial<Pick<Invitee, 'account' | 'edition' | 'given'>>): Promise<Invitee | null>;
  /** Null: they were not invited. */
  remove(key: InviteeKey): Promise<Invitee | null>;
}
