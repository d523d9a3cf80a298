import type { Clock, KeptTicketKeys } from '@foyer/server-kit';
import type { Administration } from '../accounts/administration.ts';
import type { Audit } from '../audit/audit.ts';
import type { Database } from '../database/schema.ts';
import type { SendLink } from '../sessions/linkMail.ts';
import type { SignIn } from '../sessions/signIn.ts';

/** What an operator's command works with. */
export interface OperatorParts {
  readonly db: Database;
  /** Says one line to the operator; resolves when there is room for the next. */
  readonly say: (line: string) => Promise<void>;
  /** Notes that something was done. */
  readonly audit: Pick<Audit, 'note'>;
  /** What join tickets are signed with. */
  readonly ticketKeys: () => KeptTicketKeys;
  readonly clock: Clock;
  /** Changes accounts. Where Foyer does not run, meetings follow when it starts. */
  readonly administration: Administration;
  /** Makes links into accounts; null: Foyer does not run. */
  readonly signIn: SignIn | null;
  /** Mails links into accounts; null: Foyer does not run, or no mail is set up. */
  readonly sendLink: SendLink | null;
  /** Makes a link that leads the administrator in; null: nobody could use it, because Foyer does not run. */
  readonly link: (() => Promise<string>) | null;
}
