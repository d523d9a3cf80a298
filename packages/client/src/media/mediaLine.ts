import type { Attached, Call, Demand, MediaChange, RefusalCode, requests, Source, View } from '@foyer/protocol';
import { retryDelay } from '../reconnect/patience.ts';
import type { Problem } from '../session/view.ts';
import { Attachment, type Report, type Taking } from './attachment.ts';
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

/**
 * How an attempt ended. `full`: the node takes nobody just now. `no-line`: the server cannot be asked; when it can again,
 * `resync` goes on from there.
 */
type Attempt = 'done' | 'failed' | 'full' | 'no-line';

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
  /** How often in a row the node had no room. */
  #full = 0;
  /** What the node was last told that this page shows. */
  #shown = '';
  readonly #onOnline = () => void this.recover();

  constructor(options: MediaLineOptions) {
    this.#options = options;
    window.addEventListener('online', this.#onOnline);
  }

  /** @param given what came with being let in: what the node has made already, or a ticket for it; null: neither just then */
  async start(given: Attached | string | null): Promise<void> {
    if (given === null || (await this.#attach(given)) !== 'done') await this.recover();
  }

  /** The line to the server is back: news may have been missed, and media may be gone. */
  async resync(): Promise<void> {
    const attachment = this.#attachment;
    const isThere = (await attachment?.read()) ?? false;
    this.#shown = '';
    if (!isThere || !attachment?.isWell) return this.recover();
    this.look();
    if (!this.#recovering) this.#options.onState('up');
  }

  /** Tells the node what the page shows, if that is something new. */
  look(): void {
    const view = this.#options.view();
    const shown = JSON.stringify(view);
    if (shown === this.#shown || !this.#attachment?.isAttached) return;
    this.#shown = shown;
    void this.#options.call('media:view', { view });
  }

  change(change: MediaChange): void {
    void this.#attachment?.change(change);
  }

  meet(demand: Demand): void {
    this.#attachment?.meet(demand);
  }

  /** The node has nothing of ours any more. */
  async lost(): Promise<void> {
    this.#drop();
    await this.recover();
  }

  send(source: Source, track: MediaStreamTrack | null): void {
    this.#attachment?.send(source, track);
  }

  /** What the browser reports of the connections; nothing while there are none. */
  async stats(): Promise<readonly Report[]> {
    return (await this.#attachment?.stats()) ?? [];
  }

  /** Tries until media flows again, however long that takes, or until there is nobody to ask. Harmless when it flows. */
  async recover(): Promise<void> {
    if (this.#recovering || this.#closed) return;
    this.#recovering = true;
    this.#options.onState('recovering');
    let attempt: Attempt = 'failed';
    try {
      while ((attempt === 'failed' || attempt === 'full') && !this.#closed) {
        await pause(retryDelay(this.#failures + this.#full));
        attempt = await this.#tryOnce();
        // A node that is full is no matter of networks, and was told.
        if (attempt === 'failed') this.#fail();
      }
    } finally {
      this.#recovering = false;
    }
    if (attempt === 'done' && !this.#closed) this.#options.onState('up');
  }

  close(): void {
    this.#closed = true;
    window.removeEventListener('online', this.#onOnline);
    this.#drop();
  }

  /** First a new way for what there is; only when there is nothing, everything anew. */
  async #tryOnce(): Promise<Attempt> {
    const attachment = this.#attachment;
    const connected = this.#nextConnection();
    if ((await attachment?.restart()) && (attachment?.isConnected || (await connected))) return 'done';
    const ticket = await this.#options.call('media:ticket', {});
    if (!ticket.ok) return this.#refused(ticket.code);
    return this.#closed ? 'done' : this.#attach(ticket.data.token);
  }

  async #attach(given: Attached | string): Promise<Attempt> {
    this.#drop();
    const attachment = new Attachment({
      ...this.#options,
      onState: (state) => {
        if (attachment !== this.#attachment) return;
        if (state === 'connected') {
          this.#failures = 0;
          this.#full = 0;
          this.#connected?.();
        } else if (!this.#recovering) {
          this.#fail();
          void this.recover();
        }
      },
      onFailure: () => this.#options.onProblem('internal'),
    });
    this.#attachment = attachment;
    const view = this.#options.view();
    const isMade = typeof given !== 'string';
    const refused = await (isMade ? attachment.begin(given) : attachment.attach(given, view));
    if (refused !== null) {
      attachment.close();
      return this.#refused(refused);
    }
    // What was made ahead was made for what the page showed then.
    this.#shown = isMade ? '' : JSON.stringify(view);
    this.look();
    for (const [source, track] of this.#options.sending()) attachment.send(source, track);
    return 'done';
  }

  #refused(code: RefusalCode | 'unreachable'): Attempt {
    if (code === 'unreachable') return 'no-line';
    if (code !== 'capacity') return 'failed';
    if (this.#full++ === 0) this.#options.onProblem(code);
    return 'full';
  }

  #fail(): void {
    if (++this.#failures === WORTH_A_WORD) this.#options.onProblem('media-blocked');
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
