import type { IncomingMessage } from 'node:http';
import { type Refused, refusal } from '@foyer/protocol';
import type { Audit } from '../audit/audit.ts';
import { type Held, LOOK_AGAIN_MS } from '../limits/held.ts';
import type { Limits } from '../limits/limits.ts';
import { answerRaw } from '../surface/rawAnswer.ts';
import { addressOf } from './address.ts';
import { whoIs } from './network.ts';
import { isFromUs } from './origin.ts';

export interface UpgradeParts {
  readonly publicUrl: URL;
  readonly limits: Limits;
  readonly held: Held;
  readonly behindProxy: boolean;
  /** What stands at the head of every answer. */
  readonly headers: Readonly<Record<string, string>>;
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
    const { behindProxy, headers, audit } = this.#parts;
    const address = addressOf(request, behindProxy);
    const refused = await this.#objectionTo(request, address);
    if (!refused) return true;
    audit.refused({ asked: 'handshake', code: refused.code }, whoIs(address, null));
    await answerRaw(request.socket, { refused, headers });
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
    if (!isFromUs(request.headers, publicUrl)) return refusal('origin-rejected');
    if (!isWebSocket(request)) return refusal('bad-request');

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

/** Whether it is what browsers send to open one: everything else would be answered by our library, in its own way. */
function isWebSocket({ method, headers, url = '' }: IncomingMessage): boolean {
  const asked = new URLSearchParams(url.split('?')[1] ?? '');
  return (
    method === 'GET' &&
    headers.upgrade?.toLowerCase() === 'websocket' &&
    headers['sec-websocket-version'] === '13' &&
    /^[+/0-9A-Za-z]{22}==$/.test(headers['sec-websocket-key'] ?? '') &&
    asked.get('transport') === 'websocket' &&
    !asked.has('sid')
  );
}
