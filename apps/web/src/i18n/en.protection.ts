import type { Quality } from '@foyer/client';
import type { LogKind } from '@foyer/domain';

export const protection = {
  heading: 'How is this call protected?',
  menu: 'How is this call protected?',
  close: 'Close',
  reading: 'Asking the server and this browser',
  failed: 'The server does not answer just now. Close this and open it again in a moment.',
  unknown: 'not told by this browser',
  media: {
    heading: 'Sound and pictures',
    text: 'Encrypted from you to the media server, and from there to everybody else. Whoever runs the server could listen.',
    none: 'They are just being connected. Open this again in a moment.',
    ways: {
      udp: 'They go straight to the media server, over UDP.',
      tcp: 'They go straight to the media server, over TCP.',
      relayed: 'They go through a relay, which can read nothing of them.',
    },
    bound: 'The media server let in this browser, and no other in its place.',
    notBound: 'The media server let in another browser than this one. Leave, and tell whoever runs this Foyer.',
  },
  line: {
    heading: 'Everything else you send here',
    tls: 'Encrypted from this browser to Foyer.',
    proxied: 'A server in front of Foyer ends the encryption, so Foyer cannot say how good it is.',
    none: 'Not encrypted. That is fine only while it does not leave this computer.',
  },
  tickets: {
    heading: 'Who let you in',
    join: 'Foyer checked your ticket at {time}.',
    media: 'The media server checked another one at {time}.',
  },
  log: {
    heading: 'What is kept',
    entries: { one: 'One line so far. It says', other: '{number} lines so far. They say' },
    kinds: {
      visits: 'who came and went',
      decisions: 'who let in, muted, promoted or removed whom',
      messages: 'what was written to those who waited',
      devices: 'when microphones and cameras went on and off',
      screens: 'who shared a screen',
      hands: 'whose hand was up',
      settings: 'what was settled about the meeting',
    } satisfies Record<LogKind, string>,
    never: 'Sound and pictures are passed on, and not kept.',
  },
  quality: {
    heading: 'Your connection',
    words: { good: 'Good', unsteady: 'Unsteady', poor: 'Poor' } satisfies Record<Quality, string>,
    rtt: '{word}; there and back in {time}',
  },
  facts: {
    heading: 'To compare and to check',
    srtp: 'Sound and pictures are encrypted with',
    dtls: 'Keys agreed by',
    pair: '{version}, {cipher}',
    own: 'Certificate of this browser (SHA-256)',
    node: 'Certificate of the media server (SHA-256)',
    tls: 'Everything else is encrypted with',
    ticket: 'Your ticket',
    signed: 'made by {issuer}, signed with {algorithm}, key {key}',
    media: 'The ticket of your media was made by',
  },
};

/** What is said over the stage while one's own connection is not good. */
export const quality = {
  good: null,
  unsteady: 'Your connection is unsteady',
  poor: 'Your connection is poor: others may not hear you well',
} satisfies Record<Quality, string | null>;
