import { timingSafeEqual } from 'node:crypto';
import { randomSecret } from '@foyer/server-kit';

/** The one-time link that makes the organizer (TK-4). Its secret lives in this process and in the link alone. */
export class FirstRun {
  readonly #secret = randomSecret();
  #used = false;

  /** The link to open once. The secret stands in the fragment, which browsers do not send along. */
  link(publicUrl: URL): string {
    return new URL(`/first-run#${this.#secret}`, publicUrl).href;
  }

  /** Uses the link up. */
  redeem(secret: string): 'ok' | 'token-invalid' | 'token-replayed' {
    const given = Buffer.from(secret);
    const expected = Buffer.from(this.#secret);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'token-invalid';
    if (this.#used) return 'token-replayed';
    this.#used = true;
    return 'ok';
  }
}
