import type { AccountId, Meeting, MeetingId } from '@foyer/domain';
import { type Clock, randomId } from '@foyer/server-kit';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { Outbox } from '../mail/outbox.ts';
import type { Mail, MailStore } from '../mail/store.ts';
import type { Schedule } from '../schedule/store.ts';
import type { Invitee, InviteeKey, InviteeStore } from './store.ts';

/** How many may be invited to one meeting. */
const MOST_INVITED = 300;

export interface InviteeParts {
  readonly store: InviteeStore;
  readonly mails: MailStore;
  readonly outbox: Outbox;
  readonly accounts: Pick<AccountStore, 'byMail'>;
  /** Puts accounts on the list of those who are invited as themselves, and takes others off (DO-11). */
  readonly recognise: (
    meeting: MeetingId,
    accounts: { add: readonly AccountId[]; remove: readonly AccountId[] },
  ) => Promise<void>;
  readonly clock: Clock;
}

/** Somebody to be invited. */
interface Guest {
  readonly mail: string;
  readonly name: string | null;
}

/** Somebody who is invited, and how the mail to them stands; null: none was to be sent. */
export interface Listed extends Invitee {
  readonly sending: Mail | null;
}

/** Who is invited to meetings at which address, with everything that follows from it (IV-1 to IV-6). */
export class Invitees {
  readonly #parts: InviteeParts;

  constructor(parts: InviteeParts) {
    this.#parts = parts;
  }

  async list(meeting: MeetingId): Promise<readonly Listed[]> {
    const { store, mails } = this.#parts;
    const sent = new Map((await mails.of(meeting)).map((mail) => [mail.invitee, mail]));
    return (await store.of(meeting)).map((one) => ({ ...one, sending: sent.get(one.id) ?? null }));
  }

  /** Invites people, and tells them. False, and nobody is invited: they would be too many. */
  async add({ id: meeting }: Pick<Meeting, 'id'>, guests: readonly Guest[]): Promise<boolean> {
    const { store, clock, outbox } = this.#parts;
    const before = new Set((await store.of(meeting)).map(({ mail }) => mail));
    const fresh = [...new Map(guests.map((guest) => [guest.mail, guest])).values()].filter(
      ({ mail }) => !before.has(mail),
    );
    if (before.size + fresh.length > MOST_INVITED) return false;
    const invitedAt = clock.now();
    const wanted = await Promise.all(
      fresh.map(async ({ mail, name }) => {
        const account = await this.#accountAt(mail);
        const known = { mail, name: account?.name ?? name, account: account?.id ?? null };
        return { meeting, id: randomId(), ...known, edition: 1, given: false, invitedAt };
      }),
    );
    const added = await store.add(wanted);
    await this.#recognise(meeting, { add: added, remove: [] });
    for (const one of added) await outbox.add(keyOf(one), { kind: 'invited', to: one.mail });
    return true;
  }

  /** Takes somebody off the list. Whoever was told of the meeting is told of that, too. */
  async remove(key: InviteeKey): Promise<boolean> {
    const { store, mails, outbox } = this.#parts;
    const removed = await store.remove(key);
    if (!removed) return false;
    await this.#recognise(key.meeting, { add: [], remove: [removed] });
    const sent = (await mails.of(key.meeting)).find(({ invitee }) => invitee === key.id);
    const wasTold = sent !== undefined && (sent.dueAt === null ? sent.trouble === null : sent.kind !== 'invited');
    if (wasTold) await outbox.add(keyOf(removed), { kind: 'cancelled', to: removed.mail });
    else await mails.forget(keyOf(removed));
    return true;
  }

  /** Another personal link; the one before is void. */
  async renew(key: InviteeKey): Promise<boolean> {
    const { store, outbox } = this.#parts;
    const before = await store.find(key);
    const renewed = before && (await store.change(key, { edition: before.edition + 1, given: false }));
    if (renewed) await outbox.add(keyOf(renewed), { kind: 'invited', to: renewed.mail });
    return renewed !== null;
  }

  /** Notes that an organizer has had the link of somebody. */
  async give(key: InviteeKey): Promise<Invitee | null> {
    return this.#parts.store.change(key, { given: true });
  }

  /** Sends somebody the invitation once more. */
  async send(key: InviteeKey): Promise<boolean> {
    const { store, outbox } = this.#parts;
    const found = await store.find(key);
    if (found) await outbox.add(keyOf(found), { kind: 'invited', to: found.mail });
    return found !== null;
  }

  /** What follows when a meeting is planned anew, or cancelled: everybody who is invited is told. */
  async follow({ before, after }: { readonly before: Schedule | null; readonly after: Schedule }): Promise<void> {
    const { store, outbox } = this.#parts;
    if (!before || before.sequence === after.sequence) return;
    const kind = after.cancelledAt === null ? 'changed' : 'cancelled';
    for (const one of await store.of(after.meeting)) await outbox.add(keyOf(one), { kind, to: one.mail });
  }

  /** What follows when the link of a meeting was reset: nobody's personal link counts any more, so all are told another. */
  async linksReset(meeting: MeetingId): Promise<void> {
    const { store, outbox } = this.#parts;
    for (const one of await store.of(meeting)) {
      await store.change(one, { given: false });
      await outbox.add(keyOf(one), { kind: 'invited', to: one.mail });
    }
  }

  /** What follows when somebody gets an account, another address, or is gone: who is meant by which invitation (IV-3). */
  async accountChanged({ id, mail, disabled }: Pick<Account, 'id' | 'mail' | 'disabled'>): Promise<void> {
    const { store } = this.#parts;
    for (const one of await store.meant({ mail, account: id })) {
      const isTheirs = !disabled && one.mail === mail;
      if (isTheirs === (one.account === id)) continue;
      await store.change(one, { account: isTheirs ? id : null });
      const [theirs, others] = [[{ account: id }], []];
      await this.#recognise(one.meeting, isTheirs ? { add: theirs, remove: others } : { add: others, remove: theirs });
    }
  }

  async #accountAt(mail: string): Promise<Account | null> {
    const found = await this.#parts.accounts.byMail(mail);
    return found && !found.disabled ? found : null;
  }

  async #recognise(
    meeting: MeetingId,
    { add, remove }: Readonly<Record<'add' | 'remove', readonly Pick<Invitee, 'account'>[]>>,
  ): Promise<void> {
    const [added, removed] = [accountsOf(add), accountsOf(remove)];
    if (added.length + removed.length > 0) await this.#parts.recognise(meeting, { add: added, remove: removed });
  }
}

function accountsOf(invitees: readonly Pick<Invitee, 'account'>[]): AccountId[] {
  return invitees.flatMap(({ account }) => (account === null ? [] : [account]));
}

function keyOf({ meeting, id }: InviteeKey) {
  return { meeting, invitee: id };
}
