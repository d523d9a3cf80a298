import type { AccountId, VisitorId } from '@foyer/domain';
import type { Input, passkeysRoutes } from '@foyer/protocol';
import type { Clock } from '@foyer/server-kit';
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Attempts } from '../attempts/attempts.ts';
import type { Site } from './site.ts';
import type { Passkey, PasskeyStore } from './store.ts';

type Use = Input<(typeof passkeysRoutes)['passkeys:challenge']>['for'];
/** What a browser has from an authenticator. */
type Made = Input<(typeof passkeysRoutes)['passkeys:add']>['made'];
type Signed = Input<(typeof passkeysRoutes)['passkeys:sign-in']>['signed'];

/** How long a challenge can be answered, in ms: as long as it takes to find one's phone. */
const CHALLENGE_LIFE_MS = 60_000;
/** Ed25519, ES256 and RS256, as COSE numbers them: what pages ask authenticators for. */
const ALGORITHMS = [-8, -7, -257];
/** More than anybody has; without an end an account could fill the disk. */
const MOST_OF_ONE = 20;

export interface PasskeysParts {
  readonly store: PasskeyStore;
  readonly attempts: Attempts;
  readonly site: Site;
  readonly clock: Clock;
}

/** Makes and checks what passkeys sign (PK-1 to PK-5). What is wrong with an answer, nobody is told. */
export class Passkeys {
  readonly #parts: PasskeysParts;

  constructor(parts: PasskeysParts) {
    this.#parts = parts;
  }

  get site(): Site {
    return this.#parts.site;
  }

  /** Something to sign, for one use by one browser within a minute. */
  challenge(use: Use, by: { readonly visitor: VisitorId; readonly account: AccountId | null }): Promise<string> {
    return this.#parts.attempts.begin({ ...by, kind: kindOf(use) }, CHALLENGE_LIFE_MS);
  }

  /** Keeps a new passkey of an account. `conflict`: it is there already, or there are too many. */
  async add(
    { name, made }: { readonly name: string; readonly made: Made },
    by: { readonly visitor: VisitorId | null; readonly account: AccountId },
  ): Promise<Passkey | 'token-expired' | 'proof-invalid' | 'conflict'> {
    const { store, site, clock } = this.#parts;
    const challenge = await this.#answered(made.response.clientDataJSON, { use: 'add', visitor: by.visitor });
    if (challenge?.account !== by.account) return 'token-expired';
    const verified = await verifyRegistrationResponse({
      response: made as Parameters<typeof verifyRegistrationResponse>[0]['response'],
      expectedChallenge: challenge.text,
      supportedAlgorithmIDs: ALGORITHMS,
      ...expected(site),
    }).catch(() => null);
    if (!verified?.verified) return 'proof-invalid';
    const { id, publicKey, counter } = verified.registrationInfo.credential;
    const passkey: Passkey = {
      ...{ id, account: by.account, name, counter },
      key: Buffer.from(publicKey).toString('base64url'),
      transports: made.response.transports ?? [],
      createdAt: clock.now(),
      usedAt: null,
    };
    if ((await store.ofAccount(by.account)).length >= MOST_OF_ONE) return 'conflict';
    return (await store.add(passkey)) ? passkey : 'conflict';
  }

  /**
   * Whose passkey signed. `copied`: it has signed less often than it had before, so there are two of it.
   *
   * @param use what the challenge was for; to prove, only passkeys of the account count that it was for
   */
  async whose(
    signed: Signed,
    { use, visitor }: { readonly use: 'sign-in' | 'prove'; readonly visitor: VisitorId | null },
  ): Promise<{ readonly account: AccountId } | 'token-expired' | 'proof-invalid' | 'copied'> {
    const { store, site, clock } = this.#parts;
    const challenge = await this.#answered(signed.response.clientDataJSON, { use, visitor });
    if (!challenge) return 'token-expired';
    const passkey = await store.find(signed.id);
    if (!passkey) return 'proof-invalid';
    const { account, counter: from } = passkey;
    if (challenge.account !== null && challenge.account !== account) return 'proof-invalid';
    if ((signed.response.userHandle ?? account) !== account) return 'proof-invalid';
    const verified = await verifyAuthenticationResponse({
      response: signed as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge: challenge.text,
      ...expected(site),
      // The counter is looked at below: what it says is a fact of its own, and noted as one.
      credential: { id: passkey.id, publicKey: Buffer.from(passkey.key, 'base64url'), counter: 0 },
    }).catch(() => null);
    if (!verified?.verified) return 'proof-invalid';
    const to = verified.authenticationInfo.newCounter;
    if ((to > 0 || from > 0) && to <= from) return 'copied';
    return (await store.use(passkey.id, { from, to, at: clock.now() })) ? { account } : 'proof-invalid';
  }

  /** The challenge that an answer is to, and whose account it was about; it is used up, whatever comes of it. */
  async #answered(
    clientDataJSON: string,
    { use, visitor }: { readonly use: Use; readonly visitor: VisitorId | null },
  ): Promise<{ readonly text: string; readonly account: AccountId | null } | null> {
    const text = challengeIn(clientDataJSON);
    const attempt = text === null ? null : await this.#parts.attempts.take(text, { kind: kindOf(use), visitor });
    return text !== null && attempt ? { text, account: attempt.account } : null;
  }
}

function kindOf(use: Use): string {
  return `passkeys:${use}`;
}

function expected({ id, origin }: Site) {
  return { expectedRPID: id, expectedOrigin: origin, requireUserVerification: true };
}

/** The challenge that a browser says it was given: which one it was is in what is signed. */
function challengeIn(clientDataJSON: string): string | null {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString());
    const challenge = typeof data === 'object' && data !== null && 'challenge' in data ? data.challenge : null;
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}
