import type { RtpParameters, TransportParameters } from '@foyer/protocol';

/** What one end of a connection is known by. */
export interface Credentials {
  readonly usernameFragment: string;
  readonly password: string;
  /** SHA-256, of its certificate. */
  readonly fingerprint: string;
  readonly address: string;
  readonly port: number;
}

/** A stream that somebody offers to send. */
export interface Offered {
  readonly kind: 'audio' | 'video';
  readonly rtpParameters: RtpParameters;
}

const EOL = '\r\n';

/** The offer of somebody who sends, and begins the handshake as browsers do towards Foyer. */
export function offerOf(streams: readonly Offered[], from: Credentials): string {
  return session(
    streams.map((_, mid) => String(mid)),
    streams.map((stream, mid) => [
      ...mLine(stream.kind, String(mid), stream.rtpParameters.codecs.map(({ payloadType }) => payloadType).join(' ')),
      'a=sendonly',
      ...ends(from),
      ...stream.rtpParameters.codecs.flatMap(codecLines),
      ...(stream.rtpParameters.headerExtensions ?? []).map(({ id, uri }) => `a=extmap:${id} ${uri}`),
      ...encodingLines(stream.rtpParameters),
    ]),
  );
}

/** The answer of somebody who takes all that is offered, as it is offered. */
export function answerTo(offer: string, from: Credentials): string {
  const { media } = parse(offer);
  return session(
    media.map(({ mid }) => mid),
    media.map(({ kind, mid, formats, lines }) => [
      ...mLine(kind, mid, formats),
      'a=recvonly',
      ...ends(from),
      ...lines.filter((line) => /^a=(?:rtpmap|fmtp|rtcp-fb|extmap):/.test(line)),
    ]),
  );
}

/** How the other end of a connection is reached, from what it says about itself. @throws when that is not enough */
export function parametersOf(sdp: string): TransportParameters {
  const read = (pattern: RegExp) => {
    const found = pattern.exec(sdp);
    if (!found) throw new Error(`a session description without ${pattern.source}`);
    return found;
  };
  const [, address, port] = read(/a=candidate:\S+ 1 udp \d+ (\S+) (\d+) typ host/i);
  return {
    id: 'janus',
    iceParameters: {
      usernameFragment: read(/a=ice-ufrag:(\S+)/)[1],
      password: read(/a=ice-pwd:(\S+)/)[1],
      iceLite: true,
    },
    iceCandidates: [{ protocol: 'udp', address, port: Number(port) }],
    dtlsParameters: {
      role: 'auto',
      fingerprints: [{ algorithm: 'sha-256', value: read(/a=fingerprint:sha-256 (\S+)/i)[1] }],
    },
  } as TransportParameters;
}

/** The parts of a session description that carry media, in order. */
export function parse(sdp: string): { readonly media: readonly MediaPart[] } {
  const [, ...parts] = sdp.split(/^(?=m=)/m);
  const media = parts.map((part) => {
    const lines = part.trim().split(/\r?\n/);
    const [, kind = '', formats = ''] = /^m=(\S+) \S+ \S+ (.+)$/.exec(lines[0] ?? '') ?? [];
    const mid = lines.find((line) => line.startsWith('a=mid:'))?.slice('a=mid:'.length) ?? '';
    return { kind, mid, formats, lines };
  });
  return { media };
}

interface MediaPart {
  readonly kind: string;
  readonly mid: string;
  readonly formats: string;
  readonly lines: readonly string[];
}

function session(mids: readonly string[], media: readonly (readonly string[])[]): string {
  const head = ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0', `a=group:BUNDLE ${mids.join(' ')}`];
  return [...head, ...media.flat(), ''].join(EOL);
}

function mLine(kind: string, mid: string, formats: string): string[] {
  return [`m=${kind} 9 UDP/TLS/RTP/SAVPF ${formats}`, 'c=IN IP4 0.0.0.0', `a=mid:${mid}`, 'a=rtcp-mux', 'a=rtcp-rsize'];
}

function ends({ usernameFragment, password, fingerprint, address, port }: Credentials): string[] {
  return [
    `a=ice-ufrag:${usernameFragment}`,
    `a=ice-pwd:${password}`,
    `a=fingerprint:sha-256 ${fingerprint}`,
    'a=setup:active',
    `a=candidate:1 1 udp 2130706431 ${address} ${port} typ host`,
    'a=end-of-candidates',
  ];
}

function codecLines({ mimeType, payloadType, clockRate, channels, parameters, rtcpFeedback }: Codec): string[] {
  const [, name] = mimeType.split('/');
  const own = Object.entries(parameters ?? {}).map(([key, value]) => `${key}=${value}`);
  return [
    `a=rtpmap:${payloadType} ${name}/${clockRate}${channels === undefined ? '' : `/${channels}`}`,
    ...(own.length === 0 ? [] : [`a=fmtp:${payloadType} ${own.join(';')}`]),
    ...(rtcpFeedback ?? []).map(({ type, parameter }) => `a=rtcp-fb:${payloadType} ${type} ${parameter ?? ''}`.trim()),
  ];
}

type Codec = RtpParameters['codecs'][number];

/** Copies are told apart by their names, or else by their SSRCs; the smallest comes first. */
function encodingLines({ encodings = [] }: RtpParameters): string[] {
  const rids = encodings.flatMap(({ rid }) => (rid === undefined ? [] : [rid]));
  const ssrcs = encodings.flatMap(({ ssrc }) => (ssrc === undefined ? [] : [ssrc]));
  if (rids.length > 0) return [...rids.map((rid) => `a=rid:${rid} send`), `a=simulcast:send ${rids.join(';')}`];
  return [
    ...(ssrcs.length > 1 ? [`a=ssrc-group:SIM ${ssrcs.join(' ')}`] : []),
    ...ssrcs.map((ssrc) => `a=ssrc:${ssrc} cname:bench`),
  ];
}
