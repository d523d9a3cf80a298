/** What came in to somebody: RTP with its headers, without what encryption and UDP add. */
export interface Traffic {
  readonly bytes: number;
  readonly packets: number;
  /** Of those bytes, the pictures’. */
  readonly pictureBytes: number;
}

declare global {
  interface Window {
    traffic(): Promise<Traffic>;
    /** Of each picture that came in, in pixels. */
    widths(): Promise<number[]>;
  }
}

/** Runs in a page before anything else: counts what comes in over all its connections that are open. */
export function installTraffic(): void {
  const peers: RTCPeerConnection[] = [];
  const Native = RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(...options: ConstructorParameters<typeof Native>) {
      super(...options);
      peers.push(this);
    }
  };
  const incoming = async () => {
    const open = peers.filter(({ connectionState }) => connectionState !== 'closed');
    const reports = await Promise.all(open.map((peer) => peer.getStats()));
    return reports.flatMap((report) => [...report.values()].filter(({ type }) => type === 'inbound-rtp'));
  };
  window.traffic = async () => {
    const sum = { bytes: 0, packets: 0, pictureBytes: 0 };
    for (const { kind, bytesReceived, headerBytesReceived, packetsReceived } of await incoming()) {
      sum.bytes += bytesReceived + headerBytesReceived;
      sum.packets += packetsReceived;
      if (kind === 'video') sum.pictureBytes += bytesReceived + headerBytesReceived;
    }
    return sum;
  };
  window.widths = async () =>
    (await incoming()).flatMap(({ frameWidth }) => (frameWidth === undefined ? [] : [Number(frameWidth)]));
}
