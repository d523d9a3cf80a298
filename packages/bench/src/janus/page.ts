declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** What came in at a page, by connections that are open: RTP with its headers, without what encryption and UDP add. */
export interface Traffic {
  readonly bytes: number;
  readonly packets: number;
  /** Of those bytes and packets, the pictures’. */
  readonly pictureBytes: number;
  readonly picturePackets: number;
}

interface BenchPage {
  /** Whether the camera’s picture moves. While it does not, there is nothing to send. */
  move(is: boolean): void;
  traffic(): Promise<Traffic>;
}

/**
 * Runs in the page before anything else, after the sources of a person: gives them a camera with a picture that is as hard
 * to send as a face before a wall of books, so that copies take what bit rate they may, and counts what comes in.
 */
export function installBenchPage({ width, fps }: { width: number; fps: number }): void {
  const height = (width * 9) / 16;
  let moving = true;
  const peers: RTCPeerConnection[] = [];
  const Native = RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(...options: ConstructorParameters<typeof Native>) {
      super(...options);
      peers.push(this);
    }
  };

  /** Random grey, twice as large as the picture, to be looked at here and there. */
  const texture = new OffscreenCanvas(width * 2, height * 2);
  const brush = texture.getContext('2d');
  for (let x = 0; x < texture.width; x += 6)
    for (let y = 0; y < texture.height; y += 6) {
      const light = 40 + Math.random() * 160;
      if (!brush) break;
      brush.fillStyle = `rgb(${light} ${light} ${light})`;
      brush.fillRect(x, y, 6, 6);
    }

  const camera = () => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d', { alpha: false });
    let step = 0;
    const draw = () => {
      if (!moving || !pen) return;
      step++;
      const [x, y] = [(1 + Math.sin(step / 9)) * (width / 2.1), (1 + Math.cos(step / 13)) * (height / 2.1)];
      pen.drawImage(texture, x, y, width, height, 0, 0, width, height);
    };
    draw();
    setInterval(draw, 1_000 / fps);
    return canvas.captureStream(fps).getVideoTracks();
  };
  const acquire = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    const sound = constraints?.audio ? (await acquire({ audio: constraints.audio })).getAudioTracks() : [];
    return new MediaStream([...sound, ...(constraints?.video ? camera() : [])]);
  };

  window.bench = {
    move(is) {
      moving = is;
    },
    async traffic() {
      const open = peers.filter(({ connectionState }) => connectionState !== 'closed');
      const reports = await Promise.all(open.map((peer) => peer.getStats()));
      const sum = { bytes: 0, packets: 0, pictureBytes: 0, picturePackets: 0 };
      for (const entry of reports.flatMap((report) => [...report.values()])) {
        if (entry.type !== 'inbound-rtp') continue;
        const bytes = entry.bytesReceived + entry.headerBytesReceived;
        sum.bytes += bytes;
        sum.packets += entry.packetsReceived;
        if (entry.kind !== 'video') continue;
        sum.pictureBytes += bytes;
        sum.picturePackets += entry.packetsReceived;
      }
      return sum;
    },
  };
}
