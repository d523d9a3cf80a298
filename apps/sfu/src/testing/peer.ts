import type { RtpParameters } from '@foyer/protocol';
import { Audio, type Direction, PeerConnection, type Track } from 'node-datachannel';
import type { MediaTransport } from '../media/engine.ts';
import type { Spot } from './relay.ts';

const LOOPBACK = '127.0.0.1';
const PAYLOAD_TYPE = 111;
const SSRC = 1_111;
const LEVEL_EXTENSION = 10;
/** One packet is 20 ms at 48 kHz. */
const TICKS_A_PACKET = 960;

/** What a peer would tell of its microphone. */
export const peerRtp: RtpParameters = {
  mid: '0',
  codecs: [{ mimeType: 'audio/opus', payloadType: PAYLOAD_TYPE, clockRate: 48_000, channels: 2, parameters: {} }],
  headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: LEVEL_EXTENSION }],
  encodings: [{ ssrc: SSRC }],
};

/** A certificate and its key, as PEM. */
export interface PeerIdentity {
  readonly cert: string;
  readonly key: string;
}

/** One end of a connection, for a server that wants to know more of it than Foyer does. */
export interface PeerCredentials {
  readonly usernameFragment: string;
  readonly password: string;
  /** SHA-256, of its certificate. */
  readonly fingerprint: string;
  readonly address: string;
  readonly port: number;
}

/** A browser without the browser: one real connection, with ICE, DTLS and SRTP, that sends or receives. */
export class Peer implements Disposable {
  /** Of its certificate, as a media token would hold it. */
  readonly fingerprint: string;
  readonly #connection: PeerConnection;
  readonly #track: Track;
  readonly #direction: Direction;
  readonly #address: string;
  #packets = 0;

  /**
   * @param identity for peers that are one browser together; without it, it has one of its own
   * @param address of this machine, for servers that take nothing from the loopback
   */
  constructor(direction: 'SendOnly' | 'RecvOnly', identity?: PeerIdentity, address = LOOPBACK) {
    this.#direction = direction;
    this.#address = address;
    this.#connection = new PeerConnection('peer', {
      iceServers: [],
      bindAddress: address,
      disableAutoNegotiation: true,
      ...(identity ? { certificatePemFile: identity.cert, keyPemFile: identity.key } : {}),
    });
    const sound = new Audio('0', direction);
    sound.addOpusCodec(PAYLOAD_TYPE);
    if (direction === 'SendOnly') sound.addSSRC(SSRC, 'peer');
    this.#track = this.#connection.addTrack(sound);
    this.#connection.setLocalDescription('offer');
    this.fingerprint = /a=fingerprint:sha-256 (\S+)/.exec(this.#connection.localDescription()?.sdp ?? '')?.[1] ?? '';
  }

  /** What a server has to be told of this end that is not told by others. */
  async credentials(): Promise<PeerCredentials> {
    if (this.#connection.gatheringState() !== 'complete')
      await new Promise<void>((resolve) =>
        this.#connection.onGatheringStateChange((state) => {
          if (state === 'complete') resolve();
        }),
      );
    const sdp = this.#connection.localDescription()?.sdp ?? '';
    const read = (pattern: RegExp) => pattern.exec(sdp)?.[1] ?? '';
    return {
      usernameFragment: read(/a=ice-ufrag:(\S+)/),
      password: read(/a=ice-pwd:(\S+)/),
      fingerprint: this.fingerprint,
      address: this.#address,
      port: Number(read(/a=candidate:\S+ 1 udp \d+ \S+ (\d+)/i)),
    };
  }

  /** Connects to a transport that expects this peer, at the spot that is said. */
  async connect(transport: Pick<MediaTransport, 'parameters'>, spot: Spot): Promise<void> {
    const open = new Promise<void>((resolve) => this.#track.onOpen(resolve));
    const direction = this.#direction === 'SendOnly' ? 'recvonly' : 'sendonly';
    this.#connection.setRemoteDescription(answerOf(transport, { spot, direction }), 'answer');
    await open;
  }

  /** Sends so many packets at once. @param level how quiet they say they are, in -dBov: 127 is silence */
  say(times: number, level = 20): void {
    for (let one = 0; one < times; one++) this.#track.sendMessageBinary(packet(++this.#packets, level));
  }

  /** Sends a packet of RTP or RTCP, of any stream: all streams of a peer share its one line. Dropped when there is none. */
  send(packet: Buffer): void {
    if (this.#track.isOpen()) this.#track.sendMessageBinary(packet);
  }

  /** Calls back with all that comes in, RTP and RTCP. What nobody listens to is decrypted and dropped, which costs less. */
  listen(listener: (packet: Buffer) => void): void {
    this.#track.onMessage(listener);
  }

  /** Whether anything can be sent, or comes, as far as this end knows. */
  get isOpen(): boolean {
    return this.#track.isOpen();
  }

  [Symbol.dispose](): void {
    this.#connection.close();
  }
}

/** A packet with an audio level and a payload that nobody plays. */
function packet(number: number, level: number): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.writeUInt8(0x90, 0);
  bytes.writeUInt8(PAYLOAD_TYPE, 1);
  bytes.writeUInt16BE(number, 2);
  bytes.writeUInt32BE(number * TICKS_A_PACKET, 4);
  bytes.writeUInt32BE(SSRC, 8);
  // One-byte header extensions (RFC 8285), one word of them.
  bytes.writeUInt16BE(0xbede, 12);
  bytes.writeUInt16BE(1, 14);
  bytes.writeUInt8(LEVEL_EXTENSION << 4, 16);
  bytes.writeUInt8(0x80 | level, 17);
  return bytes;
}

/** What the node tells of a transport, as a session description: ICE lite, and the peer begins the handshake. */
function answerOf(
  { parameters }: Pick<MediaTransport, 'parameters'>,
  { spot, direction }: { spot: Spot; direction: string },
): string {
  const { iceParameters, dtlsParameters } = parameters;
  const fingerprint = dtlsParameters.fingerprints.find(({ algorithm }) => algorithm === 'sha-256')?.['value'];
  return [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    'a=ice-lite',
    `m=audio 9 UDP/TLS/RTP/SAVPF ${PAYLOAD_TYPE}`,
    'c=IN IP4 0.0.0.0',
    'a=mid:0',
    `a=${direction}`,
    'a=rtcp-mux',
    `a=rtpmap:${PAYLOAD_TYPE} opus/48000/2`,
    `a=fingerprint:sha-256 ${fingerprint}`,
    'a=setup:passive',
    `a=ice-ufrag:${iceParameters['usernameFragment']}`,
    `a=ice-pwd:${iceParameters['password']}`,
    `a=candidate:1 1 UDP 2130706431 ${spot.address} ${spot.port} typ host`,
    'a=end-of-candidates',
    '',
  ].join('\r\n');
}
