import { afterEach, expect, test, vi } from 'vitest';
import { reconnectKey } from './key.ts';

afterEach(() => void vi.unstubAllGlobals());

/** Just enough of a browser's database: one value, answered a moment later. */
function database() {
  let kept: unknown = null;
  const later = (result: () => unknown) => {
    const request: { result?: unknown; onsuccess?: () => void } = {};
    setTimeout(() => {
      request.result = result();
      request.onsuccess?.();
    }, 1);
    return request;
  };
  const put = (pair: unknown) =>
    later(() => {
      kept = pair;
    });
  const store = { get: () => later(() => kept), put };
  vi.stubGlobal('indexedDB', { open: () => later(() => ({ transaction: () => ({ objectStore: () => store }) })) });
}

test('a browser has one key, whatever reloads', async () => {
  database();
  const first = await reconnectKey();
  expect((await reconnectKey()).publicKey).toEqual(first.publicKey);
});

test('without a database there is a key all the same, for this page', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new Error('not here');
    },
  });
  expect((await reconnectKey()).publicKey.x).toHaveLength(43);
});

test('the private half cannot be read out', async () => {
  database();
  const generate = vi.spyOn(crypto.subtle, 'generateKey');
  await reconnectKey();
  const pair = (await generate.mock.results[0]?.value) as CryptoKeyPair;
  await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow('key is not extractable');
  generate.mockRestore();
});
