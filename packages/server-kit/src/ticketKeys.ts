import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** A key that signs, by its name. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

/** The keys of one kind of ticket. They change while Foyer runs, so they are asked for each time. */
export interface TicketKeys {
  /** What signs now. */
  current(): SigningKey;
  /**
   * A key whose signature counts now; undefined: there is none of that name.
   *
   * @returns a public KeyObject and nothing else: handing PEM text to a verifier is what makes HS256 confusion possible
   */
  find(kid: string): KeyObject | undefined;
}

/** A fresh P-256 key, for tickets that end with this process. */
export function generateTicketKeys(): TicketKeys {
  const key = signingKeyOf(newPrivateKey());
  const publicKey = createPublicKey(key.privateKey);
  return { current: () => key, find: (kid) => (kid === key.kid ? publicKey : undefined) };
}

export function newPrivateKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

export function signingKeyOf(privateKey: KeyObject): SigningKey {
  return { kid: kidOf(createPublicKey(privateKey)), privateKey };
}

/** A key's name comes from the key, so that it is always the same. */
export function kidOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url');
}
