import type { Call, MediaChange, RefusalCode, requests, Source, View } from '@foyer/protocol';
import { retryDelay } from '../reconnect/patience.ts';
import type { Problem } from '../session/view.ts';
import { Attachment, type Taking } from './attachment.ts';
import type { Prepared } from './prepare.ts';

export interface MediaLineOptions extends Taking {
  readonly prepared: Prepared;
  readonly call: Call<typeof requests>;
  /** What this page shows just now. */
  readonly view: () => View;
  /** What this person sends just now. */
  readonly sending: () => readonly (readonly [Source, MediaStreamTrack | null])[];
  readonly onRefused: (source: Source, code: RefusalCode | 'unreachable') => void;
  readonly onState: (state: 'up' | 'recovering') => void;
  readonly onProblem: (problem: Problem) => void;
}

/** A way to the node that has not come up after so long, in ms, does not. */
const PATIENCE_MS = 8_000;
/** After so many failures in a row the person should know; it is still tried. */
const WORTH_A_WORD = 3;

/**
 * Keeps one person's media up for as long as they are inside. When the way to the node breaks, it asks for a new one;
 * when the node has nothing of theirs any more, it attaches anew.
 */
export class MediaLine {
  readonly #options: MediaLineOptions;
  #attachment: Attachment | null = null;
  #recovering = false;
  #connected: (() => void) | null = null;
  #closed = false;
  #failures = 0;
  readonly #onOnline = () => void this.recover();

  constructor(options: MediaLineOptions) {
    this.#options = options;
    window.addEventListener('online', this.#onOnline);
  }

  /** @param token the ticket that came with being let in; null: there was none just then */
  async start(token: string | null): Promise<void> {
    if (token !== null && (await this.#attach(token)) === null) return;
    await this.recover();
  }

  /** The line to the server is back: news may have been missed, and media may be gone. */
  async resync(): Promise<void> {
    if (await this.#attachment?.read()) return;
    await this.recover();
  }

  change(change: MediaChange): void {
    void this.#attachment?.change(change);
  }

  /** The node has nothing of ours any more. */
  async lost(): Promise<void> {
    this.#drop();
    await this.recover();
  }

  send(source: Source, track: MediaStreamTrack | null): void {
    this.#attachment?.send(source, track);
  }

  /** Tries until media flows again, however long that takes. Harmless when it does. */
  async recover(): Promise<void> {
    if (this.#recovering || this.#closed) return;
    this.#recovering = true;
    this.#options.onState('recovering');
    do await pause(retryDelay(this.#failures));
    while (!(await this.#tryOnce()));
    this.#recovering = false;
    if (!this.#closed) this.#options.onState('up');
  }

  close(): void {
    this.#closed = true;
    window.removeEventListener('online', this.#onOnline);
    this.#drop();
  }

  /** First a new way for what there is; only when there is nothing, everything anew. */
  async #tryOnce(): Promise<boolean> {
    if (this.#closed) return true;
    const connected = this.#nextConnection();
    if ((await this.#attachment?.restart()) && (this.#attachment?.isConnected || (await connected))) return true;
    const ticket = await this.#options.call('media:ticket', {});
    if (this.#closed) return true;
    if (ticket.ok && (await this.#attach(ticket.data.token)) === null) return true;
    this.#fail();
    return this.#closed;
  }

  #fail(): void {
    if (++this.#failures === WORTH_A_WORD) this.#options.onProblem('media-blocked');
  }

  async #attach(token: string): Promise<RefusalCode | 'unreachable' | null> {
    this.#drop();
    const attachment = new Attachment({
      ...this.#options,
      onState: (state) => {
        if (attachment !== this.#attachment) return;
        if (state === 'connected') {
          this.#failures = 0;
          this.#connected?.();
        } else if (!this.#recovering) {
          this.#fail();
          void this.recover();
        }
      },
      onFailure: () => this.#options.onProblem('internal'),
    });
    this.#attachment = attachment;
    const refused = await attachment.attach(token, this.#options.view());
    if (attachment !== this.#attachment) return 'conflict';
    if (refused === null) for (const [source, track] of this.#options.sending()) attachment.send(source, track);
    else this.#drop();
    return refused;
  }

  /** Whether the connections come up in time. */
  #nextConnection(): Promise<boolean> {
    return new Promise((resolve) => {
      const over = setTimeout(() => resolve(false), PATIENCE_MS);
      this.#connected = () => {
        clearTimeout(over);
        resolve(true);
      };
    });
  }

  #drop(): void {
    const attachment = this.#attachment;
    this.#attachment = null;
    attachment?.close();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
