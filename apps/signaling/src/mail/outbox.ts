import { type Cancel, type Clock, inBackground, type Log, randomId } from '@foyer/server-kit';
import type { Parcel, Post, Posted } from './post.ts';
import type { Mail, MailKey, MailKind, MailStore } from './store.ts';

/** How long after each try the next one comes, in ms. After the last, about a day later, a mail is given up. */
const AGAIN_AFTER_MS = [60_000, 300_000, 1_800_000, 7_200_000, 21_600_000, 57_600_000];
/** How many are under way at once: a server that is silent keeps all of them for a while. */
const AT_ONCE = 5;

export interface OutboxParts {
  readonly store: MailStore;
  /** Null: no mail server was named. */
  readonly post: Post | null;
  /** Writes a mail as things are now; null: there is nothing to say any more. */
  readonly write: (mail: Mail) => Promise<(Omit<Parcel, 'id' | 'to'> & { readonly name: string | null }) | null>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Sends mail, and tries again (ML-1 to ML-4). What is to be sent is kept before anybody is told that it will be. A mail that the
 * server took just before we were killed may be sent twice, under one Message-ID.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  #working: Promise<void> | null = null;
  #again = false;
  #timer: Cancel = () => {};
  #closed = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Whether there is a mail server at all. */
  get isOpen(): boolean {
    return this.#parts.post !== null;
  }

  /** Lays a mail out to be sent now. Does nothing where there is no mail server. */
  async add(
    { meeting, invitee }: MailKey,
    { kind, to }: { readonly kind: MailKind; readonly to: string },
  ): Promise<void> {
    if (!this.isOpen) return;
    const { store, clock } = this.#parts;
    const now = clock.now();
    const rest = { id: randomId(), writtenAt: now, dueAt: now, attempts: 0, trouble: null };
    await store.put({ meeting, invitee, kind, to, ...rest });
    this.wake();
  }

  /** Sends what is due. Called once after a start: what was kept goes on its way. */
  wake(): void {
    if (this.#closed || !this.isOpen) return;
    this.#again = true;
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
    });
    inBackground(this.#working, { log: this.#parts.log, what: 'mail' });
  }

  /** Resolves when nothing is being sent. */
  async settled(): Promise<void> {
    while (this.#working) await this.#working.catch(() => {});
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#timer();
    await this.settled();
    this.#parts.post?.close();
  }

  async #work(): Promise<void> {
    const { store, clock } = this.#parts;
    while (this.#again && !this.#closed) {
      this.#again = false;
      for (;;) {
        const due = await store.due(clock.now(), AT_ONCE);
        if (due.length === 0 || this.#closed) break;
        await Promise.all(due.map((mail) => this.#send(mail)));
      }
    }
    if (this.#closed) return;
    const next = await store.nextDue();
    this.#timer();
    this.#timer = next === null ? () => {} : clock.after(Math.max(0, next - clock.now()), () => this.wake());
  }

  async #send(mail: Mail): Promise<void> {
    const { store, clock, log } = this.#parts;
    const posted = await this.#posted(mail).catch((cause: unknown): Posted => {
      // A mail that cannot be written must not keep the others.
      log.error({ cause, meeting: mail.meeting }, 'mail could not be written');
      return { ok: false, trouble: 'refused', again: true };
    });
    if (!posted) return store.forget(mail);
    const attempts = mail.attempts + 1;
    if (posted.ok) return store.note({ ...mail, attempts, dueAt: null, trouble: null });
    // Neither who it is for nor what the server said of it, which often repeats that.
    log.warn({ meeting: mail.meeting, trouble: posted.trouble, attempts }, 'mail was not taken');
    const wait = posted.again ? AGAIN_AFTER_MS[mail.attempts] : undefined;
    await store.note({
      ...mail,
      attempts,
      dueAt: wait === undefined ? null : clock.now() + wait,
      trouble: posted.trouble,
    });
  }

  /** Null: there was nothing to say any more. */
  async #posted(mail: Mail): Promise<Posted | null> {
    const { post, write } = this.#parts;
    const parcel = await write(mail);
    if (!parcel || !post) return null;
    const { name, ...rest } = parcel;
    return post.send({ ...rest, id: mail.id, to: { address: mail.to, name } });
  }
}
