import { type RawBuilder, sql } from 'kysely';
import type { Tables } from '../database/schema.ts';

/** What a table keeps of somebody: which rows, by their account, less what is nobody's to see. */
export interface Rows {
  readonly rows: (account: string) => RawBuilder<unknown>;
  readonly hidden?: readonly string[];
}

/**
 * In logs, what says who it was lies beside the entry: all of it goes if it names them, and of lists of accounts only they
 * go, because the others are still meant.
 */
export interface Beside {
  readonly log: keyof Tables;
  readonly key: readonly string[];
  /** Where in it an account may stand. */
  readonly paths: readonly string[];
  /** Where in it lists of accounts may stand. */
  readonly lists: readonly string[];
}

type Kept = Rows | Beside | 'nothing';

const by =
  (column: string): Rows['rows'] =>
  (account) =>
    sql`${sql.ref(column)} = ${account}`;
const inTheirMeetings = (account: string) => sql`meeting in (select meeting from schedules where owner = ${account})`;

/**
 * What every table keeps of somebody; a new one says so here, or it does not compile. Those that refer to others come
 * before them, or they could not be forgotten.
 */
export const KEPT: Readonly<Record<keyof Tables, Kept>> = {
  sessions: { rows: by('account'), hidden: ['hash'] },
  sign_in_links: { rows: by('account'), hidden: ['hash'] },
  passwords: { rows: by('account'), hidden: ['hash'] },
  // What has to be known again at the end would help to finish what somebody began.
  attempts: { rows: by('account'), hidden: ['hash', 'visitor', 'details'] },
  passkeys: { rows: by('account') },
  identities: { rows: by('account') },
  mails: {
    rows: (account) => {
      const theirs = sql`select meeting, id from invitees where account = ${account}`;
      return sql`${inTheirMeetings(account)} or (meeting, invitee) in (${theirs})`;
    },
  },
  invitees: { rows: (account) => sql`account = ${account} or ${inTheirMeetings(account)}` },
  schedule_ties: { rows: by('account') },
  schedules: { rows: by('owner') },
  directory_group_members: { rows: by('account') },
  entries_personal: {
    log: 'entries',
    key: ['meeting', 'number'],
    paths: ['{account}', '{organizer,account}'],
    lists: ['invited', 'chosen'],
  },
  audit_personal: { log: 'audit', key: ['number'], paths: ['{account}', '{by}'], lists: [] },
  accounts: { rows: by('id'), hidden: ['sought'] },
  // They say nothing of who it was without what lies beside them.
  entries: 'nothing',
  audit: 'nothing',
  meetings: 'nothing',
  // Of nobody in particular.
  directory_groups: 'nothing',
  links: 'nothing',
  spent_tickets: 'nothing',
  invitation_codes: 'nothing',
  killed_tickets: 'nothing',
  // By participant, which is made for one stay.
  lineages: 'nothing',
  reconnect_tokens: 'nothing',
};
