import type { Protection } from '@foyer/client';
import { words } from '../src/i18n/words.ts';
import { MeetingPage } from '../src/meeting/MeetingPage.tsx';
import { SessionContext } from '../src/meeting/session.ts';
import { inside } from './people.ts';
import { sampleSession, sampleView } from './sampleSession.ts';
import { press, type Screen, type Step } from './steps.ts';

const pairs = (seed: number) =>
  Array.from({ length: 32 }, (_, at) => ((at * 37 + seed * 101) % 256).toString(16).padStart(2, '0').toUpperCase());
const [OWN, NODE] = [pairs(1).join(':'), pairs(2).join(':')];
const AT = new Date(2026, 10, 30, 9, 58, 12).getTime();

/** A call as it is protected when everything is as it should be. */
export const PROTECTION: Protection = {
  server: {
    line: { tls: { version: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' }, proxied: false },
    ticket: { issuer: 'foyer', algorithm: 'ES256', key: 'Zk3-Qm0uY1o', checkedAt: AT },
    media: { issuer: 'sfu:r2bqX0T7TQ6n1tJ0m5c9Lw', checkedAt: AT + 900, fingerprint: OWN },
    log: { entries: 128, kinds: ['visits', 'decisions', 'devices', 'hands', 'settings'] },
  },
  ways: [
    {
      direction: 'receive',
      dtls: 'DTLS 1.2',
      dtlsCipher: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
      srtpCipher: 'AEAD_AES_256_GCM',
      ownFingerprint: OWN,
      nodeFingerprint: NODE,
      relayed: false,
      protocol: 'udp',
      rttMs: 18,
    },
  ],
  bound: true,
};

const stage = inside(4);

function looked(read: Protection | null, ...steps: readonly Step[]): Screen {
  const session = { ...sampleSession(sampleView({ stage })), readProtection: async () => read };
  return {
    draw: () => (
      <SessionContext value={session}>
        <MeetingPage />
      </SessionContext>
    ),
    steps: [press(words.controls.more), press(words.protection.menu), ...steps],
  };
}

/** Opens what is folded away, once it is there, and looks at it. */
const open: Step = () =>
  void setTimeout(() => {
    const details = document.querySelector('details');
    if (details) details.open = true;
    details?.scrollIntoView();
  });

const odd: Protection = {
  server: {
    ...PROTECTION.server,
    line: { tls: null, proxied: true },
    log: { entries: 1, kinds: ['settings'] },
  },
  ways: PROTECTION.ways.map((way) => ({ ...way, dtlsCipher: null, relayed: true, rttMs: 212 })),
  bound: false,
};

export const protectionScreens: Readonly<Record<string, Screen>> = {
  'meeting-protection': looked(PROTECTION),
  'meeting-protection-facts': looked(PROTECTION, open),
  'meeting-protection-odd': looked(odd),
  'meeting-protection-no-answer': looked(null),
};
