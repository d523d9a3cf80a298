import type { Verdict, Way } from '@foyer/client';

interface Sentence {
  readonly what: string;
  /** What it means, and what to do about it; null: nothing. */
  readonly todo: string | null;
}

const verdicts: Readonly<Record<Verdict, Sentence>> = {
  fine: { what: 'Your connection is fine', todo: null },
  'tcp-only': {
    what: 'Pictures may stutter.',
    todo: 'Your network lets sound and video through only by the slower way, TCP. You can join as always; another network may do better.',
  },
  'relay-only': {
    what: 'Sound and video take a detour.',
    todo: 'Your network blocks the direct way, so they go through a relay. You can join as always; another network may do better.',
  },
  blocked: {
    what: 'Sound and video do not get through.',
    todo: 'Your network blocks them: if you join now, you and the others will not see or hear each other. Try another network, your phone’s for instance, or switch off a VPN.',
  },
  unknown: { what: 'Your connection could not be tested just now', todo: null },
};

/** By which ways sound and pictures would go, tried before one joins. */
export const preflight = {
  region: 'Your connection',
  verdicts,
  /** Where the sentence stands above. */
  details: 'For support',
  ways: { udp: 'Direct, by UDP', tcp: 'Direct, by TCP', relay: 'Through a relay' } satisfies Record<Way, string>,
  through: 'gets through',
  roundTrip: 'gets through in {number} ms',
  blocked: 'does not get through',
  untried: 'not set up here',
  code: 'Code',
  copy: 'Copy code',
  copied: 'Code copied',
  again: 'Try again',
};
