import type { MeetingId, ParticipantId } from '@foyer/domain';
import type { AnyNotice, MediaWish, notices } from '@foyer/protocol';

export type News = AnyNotice<typeof notices>;

/** How a line came about, and what protects it. */
export interface LineProof {
  /** What was negotiated here; null: no TLS reaches this server. */
  readonly tls: { readonly version: string; readonly cipher: string } | null;
  /** What opened it: a ticket signed by this key, checked then (ms since the epoch). */
  readonly ticket: { readonly key: string; readonly checkedAt: number };
}

/** The open line to one participant. */
export interface Line {
  readonly fingerprint: string;
  readonly proof: LineProof;
  /** For what to attach them to the media node as soon as they are let in; null: they ask for it themselves. */
  readonly wish: MediaWish | null;
  send(news: News): void;
  /** Sends what is under way, then closes. */
  close(): void;
  /** Whatever is still said on this line is not heard any more: there is another one (GW-8). */
  mute(): void;
}

/** Who can be reached here, and how. It knows nothing of meetings' rules. */
export class People {
  readonly #lines = new Map<string, Line>();

  /** Reaches somebody on this line from now on. A line they had before is told so and closed (GW-8). */
  add(meeting: MeetingId, participant: ParticipantId, line: Line): void {
    const before = this.find(meeting, participant);
    this.#lines.set(key(meeting, participant), line);
    before?.mute();
    before?.send({ name: 'self:ended', payload: { reason: 'replaced', again: null } });
    before?.close();
  }

  /**
   * Forgets a line.
   *
   * @returns false when it is no longer the one they are reached on
   */
  remove(meeting: MeetingId, participant: ParticipantId, line: Line): boolean {
    if (this.find(meeting, participant) !== line) return false;
    return this.#lines.delete(key(meeting, participant));
  }

  find(meeting: MeetingId, participant: ParticipantId): Line | undefined {
    return this.#lines.get(key(meeting, participant));
  }

  /** Tells some people something; those who cannot be reached miss it. */
  tell(meeting: MeetingId, to: Iterable<ParticipantId>, news: News): void {
    for (const participant of to) this.find(meeting, participant)?.send(news);
  }

  get size(): number {
    return this.#lines.size;
  }
}

function key(meeting: MeetingId, participant: ParticipantId): string {
  return `${meeting}/${participant}`;
}
