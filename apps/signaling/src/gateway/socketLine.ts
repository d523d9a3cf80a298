import type { MediaWish } from '@foyer/protocol';
import type { Clock, Log } from '@foyer/server-kit';
import type { Socket } from 'socket.io';
import type { JoinTicket } from '../door/joinTicket.ts';
import type { Line, LineProof } from '../people/people.ts';
import { flawsIn } from '../privacy/outgoing.ts';

/** A line that is over is closed within this, in ms, whether the other end wants that or not (GW-9). */
export const CLOSED_WITHIN_MS = 1_000;
/** How long whatever was asked on it may take to be answered first, in ms. */
const ANSWERED_WITHIN_MS = 500;

export interface SocketLine extends Line {
  readonly isMuted: () => boolean;
  /** Closing waits a moment for this, so that whoever asked to leave is still told that they have left. */
  answers(answer: Promise<void>): void;
}

/** The line that a socket is to its participant. */
export function lineTo(
  socket: Socket,
  { proof, clock, log }: { proof: LineProof; clock: Clock; log: Log },
): SocketLine {
  const { fingerprint, wish } = socket.data as JoinTicket & { readonly wish: MediaWish | null };
  const underWay = new Set<Promise<void>>();
  let muted = false;
  let closing = false;

  function close(): void {
    if (closing) return;
    closing = true;
    const hangUp = () => void socket.disconnect(true);
    const hurry = clock.after(ANSWERED_WITHIN_MS, hangUp);
    void Promise.allSettled(underWay).then(hangUp);
    // Hanging up asks the other end to close as well. One that does not answer is not asked again.
    const connection = socket.request.socket;
    const giveUp = clock.after(CLOSED_WITHIN_MS, () => connection.destroy());
    connection.once('close', () => {
      hurry();
      giveUp();
    });
  }

  return {
    fingerprint,
    proof,
    wish,
    isMuted: () => muted,
    mute() {
      muted = true;
    },
    send(news) {
      const flaws = flawsIn(news);
      if (flaws.length === 0) socket.emit(news.name, news.payload);
      else log.error({ news: news.name, flaws }, 'news that does not leave');
    },
    close,
    answers(answer) {
      underWay.add(answer);
      void answer.finally(() => underWay.delete(answer));
    },
  };
}
