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
  window.traffic = async () => {
    const open = peers.filter(({ connectionState }) => connectionState !== 'closed');
    const reports = await Promise.all(open.map((peer) => peer.getStats()));
    const sum = { bytes: 0, packets: 0, pictureBytes: 0 };
    for (const entry of reports.flatMap((report) => [...report.values()])) {
      if (entry.type !== 'inbound-rtp') continue;
      const bytes = entry.bytesReceived + entry.headerBytesReceived;
      sum.bytes += bytes;
      sum.packets += entry.packetsReceived;
      if (entry.kind === 'video') sum.pictureBytes += bytes;
    }
    return sum;
  };
}
