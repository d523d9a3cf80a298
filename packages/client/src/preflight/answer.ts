import type { TransportParameters } from '@foyer/protocol';

/**
 * The node's answer to an offer of one sound that is only taken: by it the two connect and agree on keys, as they do for a
 * meeting, and nothing is ever sent.
 *
 * @throws when the offer is not one, or the node has told too little
 */
export function answerTo(offer: string, { iceParameters, iceCandidates, dtlsParameters }: TransportParameters): string {
  const sha256 = dtlsParameters.fingerprints.find((one) => one['algorithm'] === 'sha-256');
  const payload = found(/^a=rtpmap:(\d+) opus\/48000\/2\s*$/im, offer);
  return [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=ice-lite',
    `m=audio 9 UDP/TLS/RTP/SAVPF ${payload}`,
    'c=IN IP4 0.0.0.0',
    `a=mid:${found(/^a=mid:(\S+)/m, offer)}`,
    'a=inactive',
    'a=rtcp-mux',
    `a=rtpmap:${payload} opus/48000/2`,
    `a=fingerprint:sha-256 ${told(sha256?.['value'])}`,
    // The node has connected its side already: this one begins.
    'a=setup:passive',
    `a=ice-ufrag:${told(iceParameters['usernameFragment'])}`,
    `a=ice-pwd:${told(iceParameters['password'])}`,
    ...iceCandidates.map(candidateLine),
    'a=end-of-candidates',
    '',
  ].join('\r\n');
}

function candidateLine(candidate: TransportParameters['iceCandidates'][number]): string {
  const { foundation, protocol, priority, address, port, tcpType } = candidate;
  const kind = protocol === 'tcp' ? ` tcptype ${told(tcpType)}` : '';
  return `a=candidate:${told(foundation)} 1 ${told(protocol)} ${told(priority)} ${told(address)} ${told(port)} typ host${kind}`;
}

function found(pattern: RegExp, text: string): string {
  return told(pattern.exec(text)?.[1]);
}

function told(value: string | number | boolean | null | undefined): string {
  if (value === undefined || value === null || value === '') throw new Error('an answer cannot be made of this');
  return String(value);
}
