import type { MeetingId } from '@foyer/domain';
import type { MAIL_TROUBLES } from '@foyer/protocol';

/** What a mail is about. What stands in it is written when it is sent: a link is a secret, and in no store. */
export type MailKind = 'invited' | 'changed' | 'cancelled';

/** Why a mail was not delivered, as far as we were told. */
export type MailTrouble = (typeof MAIL_TROUBLES)[number];

/** Of whom a mail is: there is one at most for each person and meeting, the newest. */
export interface MailKey {
  readonly meeting: MeetingId;
  readonly invitee: string;
}

/** A mail that is to be sent, or was. Moments in ms since the epoch. */
export interface Mail extends MailKey {
  readonly kind: MailKind;
  readonly to: string;
  /** Told apart from the one before for the same person. */
  readonly id: string;
  readonly writtenAt: number;
  /** When it is tried next; null: it was sent, or was given up. */
  readonly dueAt: number | null;
  /** How often it was tried. */
  readonly attempts: number;
  /** What came of the last try; null: it was taken, or none was made. */
  readonly trouble: MailTrouble | null;
}

/** Mails on their way, and what became of them. */
export interface MailStore {
  /** Lays a mail out, in place of the one for the same person and meeting. */
  put(mail: Mail): Promise<void>;
  /** Those that are due, the longest first. */
  due(at: number, most: number): Promise<readonly Mail[]>;
  /** The next moment at which one is due; null: none is. */
  nextDue(): Promise<number | null>;
  /** Notes what came of a try, unless another has taken the mail's place since. */
  note(mail: Mail): Promise<void>;
  of(meeting: MeetingId): Promise<readonly Mail[]>;
  /** Forgets the mail for somebody. */
  forget(key: MailKey): Promise<void>;
}
