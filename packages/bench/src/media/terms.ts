import { execFileSync } from 'node:child_process';

/** What every bench with media is measured with, beside what it says itself: one place, so that no two can differ unseen. */
export function mediaTerms(): Readonly<Record<string, string>> {
  return {
    codecs: 'Opus with in-band FEC, VP8',
    layers: 'cameras in simulcast, scaled down by 4, 2 and 1; bots and benches say how wide',
    dtx: 'on, as in the product',
    srtp: 'AEAD_AES_256_GCM, the first that the node offers',
    srtpLibrary: srtpLibrary(process.env['MEDIASOUP_WORKER_BIN'] ?? ''),
  };
}

/** The SRTP library that a media server is really linked with, and what that computes with. */
export function srtpLibrary(server: string): string {
  const library = librariesIn(linkedBy(server)).find(({ name }) => name.startsWith('libsrtp'));
  if (!library) return 'built in, with its own OpenSSL';
  const below = librariesIn(linkedBy(library.file)).map(({ name }) => name);
  return `${library.file}, on ${cryptoIn(below)}`;
}

function linkedBy(file: string): string {
  try {
    return execFileSync('ldd', [file], { encoding: 'utf8' });
  } catch {
    // Whoever is linked with nothing at all has nothing to tell.
    return '';
  }
}

/** What `ldd` lists: the name that was asked for, and the file that it led to. */
export function librariesIn(listed: string): readonly { readonly name: string; readonly file: string }[] {
  return [...listed.matchAll(/^\s*(\S+) => (\/\S+)/gm)].map(([, name = '', file = '']) => ({ name, file }));
}

/** Which library does the computing, by the names of all that an SRTP library needs. */
export function cryptoIn(names: readonly string[]): 'NSS' | 'OpenSSL' | 'its own ciphers' {
  if (names.some((name) => /^libnss3\b/.test(name))) return 'NSS';
  return names.some((name) => /^libcrypto\b/.test(name)) ? 'OpenSSL' : 'its own ciphers';
}
