import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

interface Ceremony {
  readonly challenge: string;
  readonly site: string;
  readonly owner?: { readonly handle: string } | null;
}

/** What can be unusual about an answer. */
export interface Unusual {
  readonly origin?: string;
  readonly site?: string;
  /** Whether the owner showed who they are: by a finger, a face or a number. */
  readonly verified?: boolean;
  readonly counter?: number;
  readonly handle?: string | null;
  /** Signs with a key of another passkey. */
  readonly forged?: boolean;
}

interface Kept {
  readonly id: Buffer;
  readonly keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  readonly handle: string;
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Buffer) => bytes.toString('base64url');

/** Something that keeps passkeys, in software: what browsers answer with, less the browser. */
export class Authenticator {
  readonly #origin: string;
  readonly #kept: Kept[] = [];
  #counter: number;

  /** @param counter how often it has signed; null: it does not count */
  constructor(origin: string, { counter = null }: { counter?: number | null } = {}) {
    this.#origin = origin;
    this.#counter = counter ?? Number.NaN;
  }

  /** Makes a passkey. */
  makes({ challenge, site, owner }: Ceremony, unusual: Unusual = {}) {
    const kept = {
      id: randomBytes(32),
      keys: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
      handle: owner?.handle ?? '',
    };
    this.#kept.push(kept);
    const { x = '', y = '' } = kept.keys.publicKey.export({ format: 'jwk' });
    // An EC2 key for ES256 in COSE, and an attestation that says nothing, as CBOR has them.
    const key = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
    const idLength = Buffer.from([0, kept.id.length]);
    const data = Buffer.concat([this.#data(site, 0x40, unusual), Buffer.alloc(16), idLength, kept.id, key]);
    const text = (word: string) => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);
    const attestationObject = Buffer.concat([
      ...[Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0])],
      ...[text('authData'), Buffer.from([0x58, data.length]), data],
    ]);
    return {
      ...answer(kept.id),
      response: {
        clientDataJSON: base64url(this.#said('webauthn.create', challenge, unusual)),
        attestationObject: base64url(attestationObject),
        transports: ['internal'],
      },
    };
  }

  /** Signs with one of its passkeys: the last it made. */
  signs({ challenge, site }: Ceremony, unusual: Unusual = {}) {
    const kept = this.#kept.at(-1);
    if (!kept) throw new Error('there is no passkey');
    if (!Number.isNaN(this.#counter)) this.#counter += 1;
    const authenticatorData = this.#data(site, 0, unusual);
    const client = this.#said('webauthn.get', challenge, unusual);
    const { privateKey } = unusual.forged ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : kept.keys;
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(client)]), privateKey);
    return {
      ...answer(kept.id),
      response: {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(authenticatorData),
        signature: base64url(signature),
        userHandle: unusual.handle === undefined ? kept.handle : unusual.handle,
      },
    };
  }

  #said(type: string, challenge: string, { origin = this.#origin }: Unusual): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #data(site: string, flags: number, { site: other = site, verified = true, counter }: Unusual): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? (Number.isNaN(this.#counter) ? 0 : this.#counter));
    return Buffer.concat([sha256(other), Buffer.from([flags | 0x01 | (verified ? 0x04 : 0)]), count]);
  }
}

function answer(id: Buffer) {
  return { id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} } as const;
}
