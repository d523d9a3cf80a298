import type { MeetingId } from '@foyer/domain';
import { ask } from '../connection/http.ts';
import { keptKey } from './keep.ts';
import { addressOf, isPersonal, keyIn } from './link.ts';
import { lookWith, markOf } from './show.ts';

/** The invitation to one meeting, as this tab holds it. */
export class HeldInvitation {
  readonly #meeting: MeetingId;
  /** The key of the link that led here; null: there was none, or it does not count. */
  key: string | null;

  constructor(meeting: MeetingId, key: string | null) {
    this.#meeting = meeting;
    this.key = key;
  }

  /** The link to hand on; null without an invitation that counts, or with one that is for oneself alone (PR-8). */
  get link(): string | null {
    return this.key === null || isPersonal(this.key)
      ? null
      : location.origin + addressOf({ meeting: this.#meeting, key: this.key });
  }

  /** Asks for connections to the media node, to be tried with this certificate. */
  async tryWays(fingerprint: string, patienceMs: number) {
    const shown = await markOf(this.key, this.#meeting);
    return ask('preflight:open', { meeting: this.#meeting, ...shown, fingerprint }, patienceMs);
  }

  /** Looks at the door with it. */
  async look() {
    const reply = await lookWith(this.key, this.#meeting);
    // One that does not count would only be refused.
    if (reply.ok && !reply.data.invited) this.key = null;
    return reply;
  }

  /** Holds from now on what is to be handed out; null: that could not be had. */
  taken<I extends { readonly link: string }>(invitation: I | null): I | null {
    if (invitation) this.key = keptKey(this.#meeting, keyIn(invitation.link));
    return invitation;
  }
}
