/** In this order, by name: 256 bits before what is for machines without AES, and that before 128 bits. */
const TLS_1_3 = ['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256'];
const TLS_1_2 = ['AES256-GCM-SHA384', 'CHACHA20-POLY1305', 'AES128-GCM-SHA256'].flatMap((suite) =>
  ['ECDSA', 'RSA'].map((kind) => `ECDHE-${kind}-${suite}`),
);

/**
 * How every server of ours speaks TLS: 1.2 at least, forward secrecy always, AES-256-GCM first, and by our order. What is
 * older or weaker finds nothing in common with us.
 */
export const SERVER_TLS = {
  minVersion: 'TLSv1.2',
  ciphers: [...TLS_1_3, ...TLS_1_2].join(':'),
  honorCipherOrder: true,
  // Whoever is slower than this at shaking hands, in ms, is hung up on.
  handshakeTimeout: 10_000,
} as const;
