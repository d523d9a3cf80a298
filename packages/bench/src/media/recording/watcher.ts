import type { Consumer, RtpParameters } from '@foyer/protocol';
import { levelOf, markerOf, timestampOf } from '@foyer/sfu/testing';
import { Peer } from '@foyer/sfu/testing/peer';
import type { Gathering } from '../../signaling/gathering.ts';
import { attaches, isAdmitted } from '../bots.ts';
import { spotOf } from '../hall.ts';
import type { Studio } from '../presence.ts';
import { isRtcp, pictureLoss } from '../replay/rtcp.ts';
import type { Recorded } from './recording.ts';

const LEVEL = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';

export interface WatcherOptions {
  readonly identity: Studio['identity'];
  /** How it looks at the meeting. */
  readonly view: object;
  readonly onPacket: (what: 'sound' | 'picture', packet: Recorded) => void;
}

/** Somebody who watches and listens, and tells of each packet as it comes. */
export class Watcher implements Disposable {
  readonly #peer: Peer;
  readonly #pictures = new Set<number>();

  private constructor(peer: Peer) {
    this.#peer = peer;
  }

  static async comesIn(gathering: Gathering, { identity, view, onPacket }: WatcherOptions): Promise<Watcher> {
    const watcher = new Watcher(new Peer('RecvOnly', identity));
    const person = await isAdmitted(gathering, identity.fingerprint);
    const onOpened = (opened: readonly Consumer[]) => {
      for (const { rtpParameters } of opened) watcher.#pictures.add(ssrcOf(rtpParameters));
    };
    const { receive, slots } = await attaches(person, { meeting: gathering.meeting, view, onOpened });
    const sounds = new Set(slots.map(({ rtpParameters }) => ssrcOf(rtpParameters)));
    const levelExtension = slots[0]?.rtpParameters.headerExtensions?.find(({ uri }) => uri === LEVEL)?.id ?? 0;
    watcher.#peer.listen((packet) => {
      if (packet.length < 12 || isRtcp(packet)) return;
      const ssrc = packet.readUInt32BE(8);
      const what = sounds.has(ssrc) ? 'sound' : watcher.#pictures.has(ssrc) ? 'picture' : null;
      const payload = payloadOf(packet);
      if (what === null || payload.length === 0) return;
      const level = levelOf(packet, levelExtension);
      onPacket(what, {
        ...{ atMs: performance.now(), marker: markerOf(packet), timestamp: timestampOf(packet), payload },
        level: level < 0 ? null : level,
      });
    });
    await watcher.#peer.connect({ parameters: receive }, spotOf(receive));
    return watcher;
  }

  /** Asks for key frames of all that it sees. */
  asksForKeyFrames(): void {
    for (const ssrc of this.#pictures) this.#peer.send(pictureLoss(ssrc));
  }

  [Symbol.dispose](): void {
    this.#peer[Symbol.dispose]();
  }
}

function ssrcOf({ encodings }: RtpParameters): number {
  return encodings?.[0]?.ssrc ?? 0;
}

/** What is behind the header, and before what fills a packet up (RFC 3550, 5.1). */
export function payloadOf(packet: Buffer): Buffer {
  const first = packet.readUInt8(0);
  let from = 12 + (first & 0x0f) * 4;
  if ((first & 0x10) !== 0)
    from = from + 4 <= packet.length ? from + 4 + packet.readUInt16BE(from + 2) * 4 : packet.length;
  const filled = (first & 0x20) === 0 ? 0 : (packet.at(-1) ?? 0);
  return packet.subarray(from, Math.max(from, packet.length - filled));
}
