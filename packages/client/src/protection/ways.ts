/** One of the connections to the media node, as it really came about. Null is what this browser does not tell. */
export interface ProtectedWay {
  readonly direction: 'send' | 'receive';
  /** As people write it: `DTLS 1.2`. */
  readonly dtls: string | null;
  readonly dtlsCipher: string | null;
  readonly srtpCipher: string | null;
  /** SHA-256 of the certificates, upper case, in pairs. */
  readonly ownFingerprint: string | null;
  readonly nodeFingerprint: string | null;
  readonly relayed: boolean | null;
  readonly protocol: 'udp' | 'tcp' | null;
  /** There and back, in ms. */
  readonly rttMs: number | null;
}

/** A report of `getStats`, each member by its id. */
export type Stats = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** The versions as they stand in a DTLS record, in hexadecimal (RFC 6347, RFC 9147). */
const DTLS: Readonly<Record<string, string>> = { FEFF: 'DTLS 1.0', FEFD: 'DTLS 1.2', FEFC: 'DTLS 1.3' };

/** What protects a connection, read from the browser's report of it; null when nothing is connected. */
export function protectedWay(direction: ProtectedWay['direction'], stats: Stats): ProtectedWay | null {
  const transport = [...stats.values()].find(
    ({ type, selectedCandidatePairId }) => type === 'transport' && selectedCandidatePairId !== undefined,
  );
  if (!transport) return null;
  const at = (id: unknown) => (typeof id === 'string' ? stats.get(id) : undefined);
  const pair = at(transport['selectedCandidatePairId']);
  const local = at(pair?.['localCandidateId']);
  const remote = at(pair?.['remoteCandidateId']);
  const version = text(transport['tlsVersion']);
  const rtt = pair?.['currentRoundTripTime'];
  const kinds = [local?.['candidateType'], remote?.['candidateType']];
  return {
    direction,
    dtls: version && (DTLS[version] ?? version),
    dtlsCipher: text(transport['dtlsCipher']),
    srtpCipher: text(transport['srtpCipher']),
    ownFingerprint: text(at(transport['localCertificateId'])?.['fingerprint'])?.toUpperCase() ?? null,
    nodeFingerprint: text(at(transport['remoteCertificateId'])?.['fingerprint'])?.toUpperCase() ?? null,
    relayed: local ? kinds.includes('relay') : null,
    protocol: protocolOf(local?.['protocol']),
    rttMs: typeof rtt === 'number' ? Math.round(rtt * 1000) : null,
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function protocolOf(value: unknown): ProtectedWay['protocol'] {
  return value === 'udp' || value === 'tcp' ? value : null;
}
