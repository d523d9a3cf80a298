import type { Clock, Log } from '@foyer/server-kit';
import { Groups } from '../directory/groups.ts';
import type { Invitations } from '../invitation/invitations.ts';
import { Outbox } from '../mail/outbox.ts';
import { type MailSettings, smtpPost } from '../mail/post.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { Stores } from '../stores.ts';
import { type InviteeParts, Invitees } from './invitees.ts';
import { InviteeLetters, type LetterParts } from './letters.ts';

export interface InvitingOptions {
  readonly stores: Stores;
  readonly meetings: Meetings;
  readonly invitations: Invitations;
  readonly scheduleOf: LetterParts['scheduleOf'];
  readonly recognise: InviteeParts['recognise'];
  /** How mail leaves; null: it does not. */
  readonly mail: MailSettings | null;
  readonly publicUrl: URL;
  readonly clock: Clock;
  readonly log: Log;
}

/** Everything that it takes to invite people. What was not sent before the last stop goes on its way. */
export function createInviting(options: InvitingOptions) {
  const { stores, meetings, invitations, scheduleOf, recognise, mail, publicUrl, clock, log } = options;
  const { accounts, invitees: store, mails } = stores;
  const post = mail && smtpPost(mail);
  const from = post?.from ?? null;
  const letters = { meetings, invitees: store, accounts, invitations, scheduleOf, publicUrl, from, clock };
  const inviteeLetters = new InviteeLetters(letters);
  const outbox = new Outbox({ store: mails, post, write: inviteeLetters.write, clock, log });
  outbox.wake();
  return {
    outbox,
    inviteeLetters,
    scheduleOf,
    invitees: new Invitees({ store, mails, outbox, accounts, recognise, clock }),
    groups: new Groups(stores.groups, accounts),
    mails: outbox.isOpen,
    post,
  };
}

export type Inviting = ReturnType<typeof createInviting>;
