import { expect, test } from 'vitest';
import { takenByBots } from './capabilities.ts';

test('bots take everything, without congestion control', () => {
  const codec = { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 } as const;
  const [pli, congestion, remb] = [{ type: 'nack', parameter: 'pli' }, { type: 'transport-cc' }, { type: 'goog-remb' }];
  const extension = (uri: string) => ({ kind: 'video' as const, uri, preferredId: 1 });
  const wide = extension('http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01');
  const level = extension('urn:ietf:params:rtp-hdrext:ssrc-audio-level');
  expect(
    takenByBots({ codecs: [{ ...codec, rtcpFeedback: [pli, congestion, remb] }], headerExtensions: [wide, level] }),
  ).toEqual({ codecs: [{ ...codec, rtcpFeedback: [pli] }], headerExtensions: [level] });
});
