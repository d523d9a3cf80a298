import { type PublicKey, reconnectTranscript } from '@foyer/protocol';
import { base64url } from '../base64url.ts';

/** This browser's key for coming back: it signs, and nobody, not even this page, can read its private half. */
export interface ReconnectKey {
  readonly publicKey: PublicKey;
  /** Signs what has to be proven to come back; base64url. */
  sign(by: Parameters<typeof reconnectTranscript>[0]): Promise<string>;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const [DATABASE, STORE, ENTRY] = ['foyer', 'keys', 'reconnect'];

/** The key that this browser has made for us, or a new one. */
export async function reconnectKey(): Promise<ReconnectKey> {
  // A browser that keeps nothing for us leaves us with a key for this page alone: then only a reload loses the place.
  const kept = await stored().catch(() => null);
  const pair = kept ?? (await keepFirst(await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])));
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return {
    publicKey: { x, y },
    async sign(by) {
      const transcript = new TextEncoder().encode(reconnectTranscript(by));
      const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, transcript);
      return base64url(signature);
    },
  };
}

async function stored(): Promise<CryptoKeyPair | null> {
  const found: unknown = await finished((await open('readonly')).get(ENTRY));
  return isKeyPair(found) ? found : null;
}

/** Keeps a key, unless another tab was faster: then that one's is everybody's. */
async function keepFirst(made: CryptoKeyPair): Promise<CryptoKeyPair> {
  try {
    const entries = await open('readwrite');
    const found: unknown = await finished(entries.get(ENTRY));
    if (isKeyPair(found)) return found;
    await finished(entries.put(made, ENTRY));
  } catch {}
  return made;
}

async function open(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return (await finished(opening)).transaction(STORE, mode).objectStore(STORE);
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database of this browser does not open'));
  });
}

function isKeyPair(found: unknown): found is CryptoKeyPair {
  return typeof found === 'object' && found !== null && 'privateKey' in found && 'publicKey' in found;
}
