import { PeerConnection } from 'node-datachannel';
import { HEADER_BYTES, isRtp, levelOf, markerOf, sequenceOf, timestampOf } from '../slots/rtp.ts';

const LEVEL = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';

/** What stands at the head of a packet of sound. */
export interface Heard {
  readonly sequence: number;
  readonly timestamp: number;
  readonly marker: boolean;
  /** As RFC 6464 has it. */
  readonly level: number;
  /** Of what is said, without all that stands before it. */
  readonly bytes: number;
}

/** The other end of a browser's line, which takes what it says packet by packet. */
export interface Listener extends Disposable {
  /** What the browser is to be told. */
  readonly answer: string;
}

/**
 * Answers a browser that offers its microphone. It is asked to say how loud each packet is, and to send next to nothing while
 * nobody speaks, as Foyer does.
 *
 * @param onPacket hears of each packet, as it was before it was encrypted
 */
export async function listenTo(
  offer: string,
  { isDtx, onPacket }: { readonly isDtx: boolean; readonly onPacket: (heard: Heard) => void },
): Promise<Listener> {
  const level = new RegExp(`^a=extmap:(\\d+) ${LEVEL}`, 'm').exec(offer)?.[1];
  if (level === undefined) throw new Error('this browser does not say how loud its packets are');
  const connection = new PeerConnection('listener', { iceServers: [], bindAddress: '127.0.0.1' });
  connection.onTrack((track) => {
    track.onMessage((packet) => {
      if (isRtp(packet)) onPacket(headOf(packet, Number(level)));
    });
  });
  const { promise: gathered, resolve } = Promise.withResolvers<void>();
  connection.onGatheringStateChange((state) => {
    if (state === 'complete') resolve();
  });
  connection.setRemoteDescription(offer, 'offer');
  await gathered;
  const answer = connection.localDescription()?.sdp ?? '';
  return { answer: asked(answer, { offer, level, isDtx }), [Symbol.dispose]: () => connection.close() };
}

/** The answer with what this library does not say by itself. */
function asked(
  answer: string,
  { offer, level, isDtx }: { readonly offer: string; readonly level: string; readonly isDtx: boolean },
): string {
  const opus = /^a=rtpmap:(\d+) opus\/48000/im.exec(offer)?.[1];
  const lines = answer.split('\r\n').filter((line) => !line.startsWith(`a=fmtp:${opus} `) && !line.includes(LEVEL));
  const at = lines.findIndex((line) => line.startsWith(`a=rtpmap:${opus} `));
  const fmtp = `a=fmtp:${opus} minptime=10;useinbandfec=1${isDtx ? ';usedtx=1' : ''}`;
  lines.splice(at + 1, 0, fmtp, `a=extmap:${level} ${LEVEL}`);
  return lines.join('\r\n');
}

function headOf(packet: Buffer, levelExtension: number): Heard {
  const extension = HEADER_BYTES + (packet.readUInt8(0) & 0x0f) * 4;
  const words = (packet.readUInt8(0) & 0x10) === 0 ? 0 : 1 + packet.readUInt16BE(extension + 2);
  return {
    sequence: sequenceOf(packet),
    timestamp: timestampOf(packet),
    marker: markerOf(packet),
    level: levelOf(packet, levelExtension),
    bytes: packet.length - extension - words * 4,
  };
}
