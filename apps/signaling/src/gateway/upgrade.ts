import { type IncomingMessage, STATUS_CODES } from 'node:http';
import { type Refused, refusal, statusOf } from '@foyer/protocol';
import type { Audit } from '../audit/audit.ts';
import { type Held, LOOK_AGAIN_MS } from '../limits/held.ts';
import type { Limits } from '../limits/limits.ts';
import { addressOf } from './address.ts';
import { whoIs } from './network.ts';
import { isOwnOrigin } from './origin.ts';

export interface UpgradeParts {
  readonly publicUrl: URL;
  readonly limits: Limits;
  readonly held: Held;
  readonly behindProxy: boolean;
  readonly audit: Audit;
}

/** What is looked at before a socket is opened: how often, how many, from which page. Nothing of it has been read yet. */
export class Upgrades {
  readonly #parts: UpgradeParts;
  #last = 0;
  readonly #holders = new WeakMap<IncomingMessage, string>();

  constructor(parts: UpgradeParts) {
    this.#parts = parts;
  }

  /** Lets a socket open, or answers the request itself. */
  async admits(request: IncomingMessage): Promise<boolean> {
    const { behindProxy, audit } = this.#parts;
    const address = addressOf(request, behindProxy);
    const refused = await this.#objectionTo(request, address);
    if (!refused) return true;
    audit.refused({ asked: 'handshake', code: refused.code }, whoIs(address, null));
    await answer(request, refused);
    return false;
  }

  /** Whoever opened it has shown an account: from now on it does not count as a guest's (LM-8). */
  vouchedFor(request: IncomingMessage): void {
    const holder = this.#holders.get(request);
    if (holder !== undefined) this.#parts.held.release(holder, 'sockets.guest');
  }

  async #objectionTo(request: IncomingMessage, address: string): Promise<Refused | null> {
    const { limits, held, publicUrl } = this.#parts;
    const wait = await limits.take('upgrade', { address });
    if (wait !== null) return { ok: false, code: 'rate-limited', retryAfterMs: wait };
    if (!isOwnOrigin(request.headers.origin, publicUrl)) return refusal('origin-rejected');

    const holder = `socket ${++this.#last}`;
    if (!held.hasRoom('sockets', {}, holder)) return { ok: false, code: 'capacity', retryAfterMs: LOOK_AGAIN_MS };
    if (!held.hasRoom('sockets.guest', { address }, holder))
      return { ok: false, code: 'rate-limited', retryAfterMs: LOOK_AGAIN_MS };
    // Whoever has hung up meanwhile has nothing to give up later.
    if (request.socket.destroyed) return refusal('bad-request');
    held.hold('sockets', {}, holder);
    held.hold('sockets.guest', { address }, holder);
    this.#holders.set(request, holder);
    request.socket.once('close', () => held.release(holder));
    return null;
  }
}

/** Answers instead of opening a socket. Resolves when it is said, or cannot be. */
function answer({ socket }: IncomingMessage, refused: Refused): Promise<void> {
  const body = JSON.stringify(refused);
  const status = statusOf(refused.code);
  const retry = refused.retryAfterMs === undefined ? [] : [`Retry-After: ${Math.ceil(refused.retryAfterMs / 1000)}`];
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...retry,
  ];
  return new Promise((resolve) => {
    socket.once('error', () => resolve());
    socket.once('close', () => resolve());
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => resolve());
  });
}
