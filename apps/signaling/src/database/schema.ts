import type { ColumnType, Kysely } from 'kysely';
import type { KilledBy } from '../door/killedTickets.ts';
import type { MailKind, MailTrouble } from '../mail/store.ts';
import type { Tie } from '../schedule/store.ts';

/** Kept as jsonb: written as text, read as the value. */
type Json = ColumnType<unknown, string, string>;

/**
 * What is kept, table by table; the same in PGlite and in PostgreSQL. Moments are in ms since the epoch. Whatever opens
 * a door (sessions, links, tokens) is here as a hash only.
 */
export interface Tables {
  /** Who may append to a meeting's log, and where the log stands. */
  meetings: {
    id: string;
    /** Raised by whoever takes the meeting over: what an earlier holder still appends is refused. */
    epoch: number;
    holder: string;
    version: number;
    /** The hash of the last entry. */
    head: string;
    /** How many were inside or waiting at the last entry. */
    present: number;
  };
  /** The meetings' logs: nothing is ever changed in here. */
  entries: { meeting: string; number: number; entry: Json; hash: string };
  /** What says who it was, beside the entries: it can be deleted, and the chain holds. */
  entries_personal: { meeting: string; number: number; personal: Json };
  accounts: {
    id: string;
    name: string;
    /** In lower case. */
    mail: string | null;
    title: string | null;
    company: string | null;
    zone: string | null;
    phones: Json;
    administrator: boolean;
    holds: boolean;
    disabled: boolean;
    /** The words it is found by, each after a space. */
    sought: string;
    created_at: number;
  };
  links: { hash: string; offered_at: number; used_at: number | null };
  sign_in_links: { hash: string; account: string; until: number; used_at: number | null };
  sessions: {
    hash: string;
    /** What it is called when somebody looks at theirs; it opens nothing. */
    id: string;
    account: string;
    method: string;
    agent: string | null;
    proven_at: number;
    started_at: number;
    seen_at: number;
    /** When somebody ended it; null: nobody has. */
    ended_at: number | null;
  };
  /** What passwords are checked by, as PHC strings. */
  passwords: { account: string; hash: string; set_at: number };
  /** What somebody has begun in order to prove who they are: under the hash of what finishes it. */
  attempts: { hash: string; kind: string; visitor: string; account: string | null; details: Json; until: number };
  passkeys: {
    id: string;
    account: string;
    name: string;
    /** Public. */
    key: string;
    counter: number;
    transports: Json;
    created_at: number;
    used_at: number | null;
  };
  /** Who the provider of identities says somebody is. */
  identities: { issuer: string; subject: string; account: string; linked_at: number; used_at: number };
  spent_tickets: { id: string; until: number };
  /** What people type who were given no link. */
  invitation_codes: { code: string; meeting: string; invitation: number };
  /** When meetings take place; of those opened at once, that they were. */
  schedules: {
    meeting: string;
    owner: string;
    /** The meeting's, copied for lists. */
    title: string;
    start: string | null;
    zone: string | null;
    minutes: number | null;
    rule: string | null;
    except: Json;
    sequence: number;
    /** When the last time ends; null: there is no last. */
    until: number | null;
    created_at: number;
    cancelled_at: number | null;
  };
  /** Who has to do with a meeting, besides its owner. */
  schedule_ties: { meeting: string; account: string; tie: Tie };
  /** Who is invited to a meeting, by mail address. Their links are made from a key, and stand nowhere. */
  invitees: {
    meeting: string;
    id: string;
    mail: string;
    name: string | null;
    /** The account whose address this is; null: nobody's here. */
    account: string | null;
    /** Which personal link counts: the first is 1, and every new one makes the one before void. */
    edition: number;
    /** The organizer has had the link, to hand it over themselves. */
    given: boolean;
    invited_at: number;
  };
  /** Mails on their way, and what became of them; without what stands in them. */
  mails: {
    meeting: string;
    invitee: string;
    id: string;
    kind: MailKind;
    to: string;
    written_at: number;
    /** When it is tried next; null: it was sent, or given up. */
    due_at: number | null;
    attempts: number;
    trouble: MailTrouble | null;
  };
  /** Colleagues who are invited together. */
  directory_groups: { id: string; name: string };
  directory_group_members: { group: string; account: string };
  killed_tickets: { by: KilledBy; id: string; until: number };
  lineages: { participant: string; meeting: string; key: Json; issued: number; used: number; until: number | null };
  reconnect_tokens: { hash: string; participant: string; number: number };
  /** What is in no meeting's log: nothing is ever changed in here either. */
  audit: { number: number; entry: Json; hash: string };
  audit_personal: { number: number; personal: Json };
}

export type Database = Kysely<Tables>;
