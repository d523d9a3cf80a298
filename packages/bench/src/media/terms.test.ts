import { expect, test } from 'vitest';
import { cryptoIn, librariesIn } from './terms.ts';

const LISTED = `	linux-vdso.so.1 (0x00007ffc2b5f2000)
	libsrtp2.so.1 => /usr/lib/x86_64-linux-gnu/libsrtp2.so.1 (0x00007f1c0a000000)
	libcrypto.so.3 => /usr/lib/x86_64-linux-gnu/libcrypto.so.3 (0x00007f1c09a00000)
	libgone.so => not found
	/lib64/ld-linux-x86-64.so.2 (0x00007f1c0a5d7000)
`;

test('what a program is linked with is read as it is listed', () => {
  expect(librariesIn(LISTED)).toEqual([
    { name: 'libsrtp2.so.1', file: '/usr/lib/x86_64-linux-gnu/libsrtp2.so.1' },
    { name: 'libcrypto.so.3', file: '/usr/lib/x86_64-linux-gnu/libcrypto.so.3' },
  ]);
  expect(librariesIn('	statically linked\n')).toEqual([]);
});

test('an SRTP library computes with what it needs', () => {
  expect(cryptoIn(['libc.so.6', 'libnss3.so', 'libnssutil3.so'])).toBe('NSS');
  expect(cryptoIn(['libcrypto.so.3', 'libc.so.6'])).toBe('OpenSSL');
  expect(cryptoIn(['libc.so.6'])).toBe('its own ciphers');
});
