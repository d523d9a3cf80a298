import type { RtpCapabilities } from '@foyer/protocol';

/**
 * What a bot can take: all that the node has, without congestion control towards it. Bots do not say what arrived when; so they
 * are sent what is asked for, at once, and a line costs the node a little less than that of a browser.
 */
export function takenByBots({ codecs = [], headerExtensions = [] }: RtpCapabilities): RtpCapabilities {
  return {
    codecs: codecs.map((codec) => ({
      ...codec,
      rtcpFeedback: (codec.rtcpFeedback ?? []).filter(({ type }) => type !== 'transport-cc' && type !== 'goog-remb'),
    })),
    headerExtensions: headerExtensions.filter(({ uri }) => !/transport-wide-cc|abs-send-time/.test(uri)),
  };
}
