import type { ColumnType, Kysely } from 'kysely';
import type { KilledBy } from '../door/killedTickets.ts';

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
  };
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
  killed_tickets: { by: KilledBy; id: string; until: number };
  lineages: { participant: string; meeting: string; key: Json; issued: number; used: number; until: number | null };
  reconnect_tokens: { hash: string; participant: string; number: number };
  /** What is in no meeting's log: nothing is ever changed in here either. */
  audit: { number: number; entry: Json; hash: string };
  audit_personal: { number: number; personal: Json };
}

export type Database = Kysely<Tables>;
