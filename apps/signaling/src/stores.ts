import type { AccountId } from '@foyer/domain';
import { type Clock, randomId } from '@foyer/server-kit';
import { sql } from 'kysely';
import { databaseKept } from './accounts/kept.database.ts';
import { memoryKept } from './accounts/kept.memory.ts';
import type { KeptStore } from './accounts/kept.ts';
import { databaseAccounts } from './accounts/store.database.ts';
import { memoryAccounts } from './accounts/store.memory.ts';
import type { AccountStore } from './accounts/store.ts';
import { databaseAttempts } from './attempts/store.database.ts';
import { memoryAttempts } from './attempts/store.memory.ts';
import type { AttemptStore } from './attempts/store.ts';
import { databaseAudit } from './audit/store.database.ts';
import { memoryAudit } from './audit/store.memory.ts';
import type { AuditStore } from './audit/store.ts';
import type { Database } from './database/schema.ts';
import { databaseGroups } from './directory/store.database.ts';
import { memoryGroups } from './directory/store.memory.ts';
import type { GroupStore } from './directory/store.ts';
import { databaseKilledTickets } from './door/killedTickets.database.ts';
import { type KilledTicketStore, memoryKilledTickets } from './door/killedTickets.ts';
import { databaseSpentTickets } from './door/spentTickets.database.ts';
import { memorySpentTickets, type SpentTicketStore } from './door/spentTickets.ts';
import { databaseCodes } from './invitation/store.database.ts';
import { memoryCodes } from './invitation/store.memory.ts';
import type { CodeStore } from './invitation/store.ts';
import { databaseInvitees } from './invitees/store.database.ts';
import { memoryInvitees } from './invitees/store.memory.ts';
import type { InviteeStore } from './invitees/store.ts';
import { databaseMails } from './mail/store.database.ts';
import { memoryMails } from './mail/store.memory.ts';
import type { MailStore } from './mail/store.ts';
import { databaseMeetings } from './meetings/store.database.ts';
import { memoryMeetings } from './meetings/store.memory.ts';
import type { MeetingStore } from './meetings/store.ts';
import { databaseIdentities } from './oidc/store.database.ts';
import { memoryIdentities } from './oidc/store.memory.ts';
import type { IdentityStore } from './oidc/store.ts';
import { databasePasskeys } from './passkeys/store.database.ts';
import { memoryPasskeys } from './passkeys/store.memory.ts';
import type { PasskeyStore } from './passkeys/store.ts';
import { databasePasswords } from './passwords/store.database.ts';
import { memoryPasswords } from './passwords/store.memory.ts';
import type { PasswordStore } from './passwords/store.ts';
import { databaseLineages } from './reconnect/store.database.ts';
import { memoryLineages } from './reconnect/store.memory.ts';
import type { LineageStore } from './reconnect/store.ts';
import { databaseSchedules } from './schedule/store.database.ts';
import { memorySchedules } from './schedule/store.memory.ts';
import type { ScheduleStore } from './schedule/store.ts';
import { databaseSessions, databaseSignInLinks } from './sessions/store.database.ts';
import { memorySessions, memorySignInLinks } from './sessions/store.memory.ts';
import type { SessionStore, SignInLinkStore } from './sessions/store.ts';

/** Everything that is remembered. What is not in here, a restart forgets: limits, open lines, who is counted at an address. */
export interface Stores {
  readonly audit: AuditStore;
  readonly meetings: MeetingStore;
  readonly schedules: ScheduleStore;
  readonly accounts: AccountStore;
  /** The same of all tables at once, for whoever it is about. */
  readonly kept: KeptStore;
  readonly sessions: SessionStore;
  readonly signInLinks: SignInLinkStore;
  readonly attempts: AttemptStore;
  readonly passkeys: PasskeyStore;
  readonly identities: IdentityStore;
  readonly passwords: PasswordStore;
  readonly lineages: LineageStore;
  readonly spentTickets: SpentTicketStore;
  readonly codes: CodeStore;
  readonly invitees: InviteeStore;
  readonly mails: MailStore;
  readonly groups: GroupStore;
  readonly killedTickets: KilledTicketStore;
  /** Whether they answer. */
  areWell(): Promise<boolean>;
}

/** In this process alone: for tests that have to be fast. */
export function memoryStores(clock: Clock): Stores {
  const [accounts, sessions] = [memoryAccounts(), memorySessions()];
  const [signInLinks, passwords] = [memorySignInLinks(), memoryPasswords()];
  const [passkeys, identities] = [memoryPasskeys(), memoryIdentities()];
  const proofs = [passkeys, identities].map((store) => ({ erase: (account: AccountId) => store.clear(account) }));
  return {
    audit: memoryAudit(),
    meetings: memoryMeetings(),
    kept: memoryKept({ accounts, sessions, others: [signInLinks, passwords, ...proofs] }),
    schedules: memorySchedules(),
    ...{ accounts, sessions, signInLinks, passwords, passkeys, identities },
    attempts: memoryAttempts(),
    lineages: memoryLineages(),
    spentTickets: memorySpentTickets(clock),
    codes: memoryCodes(),
    invitees: memoryInvitees(),
    mails: memoryMails(),
    groups: memoryGroups(),
    killedTickets: memoryKilledTickets(clock),
    areWell: async () => true,
  };
}

/** In a database, which outlives this process. */
export function databaseStores(db: Database, clock: Clock): Stores {
  return {
    audit: databaseAudit(db),
    meetings: databaseMeetings(db, randomId()),
    schedules: databaseSchedules(db),
    accounts: databaseAccounts(db),
    kept: databaseKept(db),
    sessions: databaseSessions(db),
    signInLinks: databaseSignInLinks(db),
    attempts: databaseAttempts(db),
    passkeys: databasePasskeys(db),
    identities: databaseIdentities(db),
    passwords: databasePasswords(db),
    lineages: databaseLineages(db),
    spentTickets: databaseSpentTickets(db, clock),
    codes: databaseCodes(db),
    invitees: databaseInvitees(db),
    mails: databaseMails(db),
    groups: databaseGroups(db),
    killedTickets: databaseKilledTickets(db, clock),
    areWell: () =>
      sql`select 1`.execute(db).then(
        () => true,
        () => false,
      ),
  };
}
