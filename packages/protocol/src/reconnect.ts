import { route } from './contract.ts';
import { fingerprint, instant, meetingId, participantId, signature, token } from './ids.ts';
import { z } from './z.ts';

/**
 * What is signed to come back: that this browser, at this moment, wants this token exchanged for a line with this
 * certificate. One line per part; none of them can contain a line break.
 */
export function reconnectTranscript(by: {
  readonly meeting: string;
  readonly token: string;
  readonly fingerprint: string;
  readonly at: number;
}): string {
  return ['foyer reconnect', by.meeting, by.token, by.fingerprint, by.at].join('\n');
}

/** Coming back to one's place. Rules: RC-* in packages/domain/SPEC.md, TK-5 and TK-6 in packages/protocol/SPEC.md. */
export const reconnectRoutes = {
  /** Trades a reconnect token for a ticket to one socket and the next reconnect token. */
  'reconnect:return': route({
    method: 'POST',
    path: '/api/meetings/:meeting/reconnect',
    input: z.strictObject({ meeting: meetingId, token, fingerprint, at: instant, signature }),
    output: z.strictObject({ participant: participantId, token, reconnect: token }),
    refusals: [
      'not-found',
      'token-invalid',
      'token-expired',
      'token-replayed',
      'proof-invalid',
      'removed',
      'meeting-ended',
    ],
  }),
};
