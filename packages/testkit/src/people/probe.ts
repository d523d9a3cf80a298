/** What the probe in a page answers. */
export interface Probe {
  /** How loud a tone is in what this page plays of others, in dB below full scale; -200 when nothing plays. */
  heard(hz: number): number;
  /** The loudest that tone has been in so many s from now on, by the clock of the audio itself. */
  loudest(hz: number, seconds: number): Promise<number>;
  /** How loud the page's own Web Audio is at the speakers, from 0 to 1. */
  musicLevel(): number;
  /** The colour of a picture. */
  colourOf(video: HTMLVideoElement): { hue: number; saturation: number; frames: number };
  /** By how much brightness differs from one point of a picture to the next, on average, from 0 to 255. */
  sharpnessOf(video: HTMLVideoElement): number;
  /** The SRTP cipher of every connection of the page that is open. */
  ciphers(): Promise<string[]>;
  /** By what media goes, connection by connection: `udp` or `tcp`. */
  ways(): Promise<string[]>;
  /** How many connections of the page are open. */
  connections(): number;
  /** How many pictures come in from others in one second. */
  picturesIn(): Promise<number>;
  /** How many pictures go out to others in one second: every copy of a camera is one. */
  picturesOut(): Promise<number>;
  /** The energy of all sound that has come in, as WebRTC counts it: no ear is needed, nor a loudspeaker. */
  energyIn(): Promise<number>;
  /** The same within one second: its power, where 1 is as loud as it gets. */
  powerIn(): Promise<number>;
  /** Hears a tone as it is just now, in dB below full scale, over a fiftieth of a second. */
  ear(hz: number): () => number;
  /** When a tone begins to be heard, in ms since the epoch, to within a hundredth of a second. */
  onset(hz: number): Promise<number>;
  /** Sends an event on the page's own socket, past all that the page would allow; resolves with the answer. */
  ask(event: string, input: unknown): Promise<{ ok: boolean; code?: string }>;
  /** What the page was last told under this name; null: nothing yet. */
  told(notice: string): unknown;
}

/**
 * Runs in the page before anything else, and listens where sound leaves it: at every media element that plays, and at
 * every node that is connected to the speakers. It changes nothing of what the page does, but for the numbers of its
 * events: they go on behind those that the probe sends itself.
 */
export function installProbe(): void {
  const players = new Set<HTMLMediaElement>();
  const taps = new Map<MediaStreamTrack, AnalyserNode>();
  const speakers: AnalyserNode[] = [];
  const peers: RTCPeerConnection[] = [];
  let ears: AudioContext | null = null;

  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    players.add(this);
    return play.call(this);
  };
  const connect = AudioNode.prototype.connect as (this: AudioNode, ...to: unknown[]) => unknown;
  AudioNode.prototype.connect = function (this: AudioNode, ...to: unknown[]) {
    if (to[0] instanceof AudioDestinationNode) {
      const tap = new AnalyserNode(this.context, { fftSize: 2048 });
      connect.call(this, tap);
      speakers.push(tap);
    }
    return connect.apply(this, to);
  } as typeof AudioNode.prototype.connect;
  const sockets: Watched[] = [];
  const news = new Map<string, unknown>();
  const NativeSocket = WebSocket;
  class Watched extends NativeSocket {
    constructor(...options: ConstructorParameters<typeof NativeSocket>) {
      super(...options);
      sockets.push(this);
      this.addEventListener('message', ({ data }) => {
        if (typeof data !== 'string' || !data.startsWith('42[')) return;
        const [name, payload] = JSON.parse(data.slice(2)) as [string, unknown];
        news.set(name, payload);
      });
    }
    /** How many events were sent on this socket, by the page and by the probe. */
    said = 0;
    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(
        typeof data === 'string' ? data.replace(NUMBERED, (_, head: string) => `${head}${++this.said}`) : data,
      );
    }
  }
  window.WebSocket = Watched;
  // The packets of Socket.IO 4: message (4), event (2), an id, then the name and the number in a list.
  const NUMBERED = /^(42\d+\["[^"]*",)\d+/;
  let asked = 1_000_000;

  const Native = RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(...options: ConstructorParameters<typeof Native>) {
      super(...options);
      peers.push(this);
    }
  };

  const listen = () => {
    ears ??= new AudioContext();
    if (ears.state === 'suspended') void ears.resume();
  };
  for (const gesture of ['pointerdown', 'keydown']) document.addEventListener(gesture, listen, true);

  function tapOf(track: MediaStreamTrack): AnalyserNode | null {
    if (!ears) return null;
    const known = taps.get(track);
    if (known) return known;
    const tap = new AnalyserNode(ears, { fftSize: 8192, smoothingTimeConstant: 0.3 });
    ears.createMediaStreamSource(new MediaStream([track])).connect(tap);
    taps.set(track, tap);
    return tap;
  }

  /** Those that are closed are asked nothing: Firefox would refuse. */
  const isOpen = ({ connectionState }: RTCPeerConnection) => connectionState !== 'closed';

  /** How many pictures of a kind have moved on in one second. */
  async function moving(type: 'inbound-rtp' | 'outbound-rtp', count: string): Promise<number> {
    const frames = async () => {
      const reports = await Promise.all(peers.map(async (peer) => (isOpen(peer) ? peer.getStats() : null)));
      const entries = reports.flatMap((report, index) =>
        [...(report?.values() ?? [])]
          .filter((entry: { type: string; kind?: string }) => entry.type === type && entry.kind === 'video')
          .map(
            (entry: { id: string } & Record<string, unknown>) =>
              [`${index} ${entry.id}`, Number(entry[count] ?? 0)] as const,
          ),
      );
      return new Map(entries);
    };
    const before = await frames();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return [...(await frames())].filter(([id, now]) => now > (before.get(id) ?? 0)).length;
  }

  /** Well above what a tone next to it leaves in so short a window, well below the tone itself. */
  const ONSET_DB = -35;

  const probe: Probe = {
    heard(hz) {
      listen();
      const audible = [...players].filter((one) => !one.paused && !one.muted && one.volume > 0);
      const tracks = audible.flatMap(({ srcObject }) =>
        srcObject instanceof MediaStream ? srcObject.getAudioTracks() : [],
      );
      const levels = tracks.map((track) => {
        const tap = tapOf(track);
        if (!tap) return -200;
        const bins = new Float32Array(tap.frequencyBinCount);
        tap.getFloatFrequencyData(bins);
        const bin = Math.round((hz * tap.fftSize) / tap.context.sampleRate);
        return Math.max(...bins.slice(bin - 1, bin + 2));
      });
      return Math.max(-200, ...levels);
    },
    async loudest(hz, seconds) {
      listen();
      // The first look makes the taps, and an analyser is deaf until its first samples have come in.
      probe.heard(hz);
      const from = (ears?.currentTime ?? 0) + 0.25;
      let most = -200;
      while ((ears?.currentTime ?? 0) < from + seconds) {
        await new Promise((resolve) => setTimeout(resolve, 40));
        if ((ears?.currentTime ?? 0) > from) most = Math.max(most, probe.heard(hz));
      }
      return most;
    },
    ear(hz) {
      listen();
      const context = ears;
      if (!context) return () => -200;
      const tracks = [...players].flatMap(({ srcObject }) =>
        srcObject instanceof MediaStream ? srcObject.getAudioTracks() : [],
      );
      const taps = tracks.map((track) => {
        const tap = new AnalyserNode(context, { fftSize: 1024, smoothingTimeConstant: 0 });
        context.createMediaStreamSource(new MediaStream([track])).connect(tap);
        return tap;
      });
      const bins = new Float32Array(512);
      return () =>
        Math.max(
          -200,
          ...taps.map((tap) => {
            tap.getFloatFrequencyData(bins);
            return bins[Math.round((hz * tap.fftSize) / context.sampleRate)] ?? -200;
          }),
        );
    },
    async onset(hz) {
      const ear = probe.ear(hz);
      while (ear() <= ONSET_DB) await new Promise((resolve) => setTimeout(resolve, 4));
      return performance.timeOrigin + performance.now();
    },
    musicLevel() {
      const levels = speakers.map((tap) => {
        const samples = new Float32Array(tap.fftSize);
        tap.getFloatTimeDomainData(samples);
        return Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);
      });
      return Math.max(0, ...levels);
    },
    colourOf(video) {
      const frames = video.getVideoPlaybackQuality().totalVideoFrames;
      if (video.videoWidth === 0) return { hue: 0, saturation: 0, frames };
      const canvas = Object.assign(document.createElement('canvas'), { width: 32, height: 18 });
      const pen = canvas.getContext('2d');
      pen?.drawImage(video, 0, 0, 32, 18);
      const data = pen?.getImageData(0, 0, 32, 14).data ?? [];
      let [r, g, b] = [0, 0, 0];
      for (let at = 0; at < data.length; at += 4) {
        r += data[at] ?? 0;
        g += data[at + 1] ?? 0;
        b += data[at + 2] ?? 0;
      }
      const max = Math.max(r, g, b);
      const range = max - Math.min(r, g, b);
      if (range === 0) return { hue: 0, saturation: 0, frames };
      const sixth = max === r ? ((g - b) / range + 6) % 6 : max === g ? (b - r) / range + 2 : (r - g) / range + 4;
      return { hue: sixth * 60, saturation: range / max, frames };
    },
    sharpnessOf(video) {
      const [width, height] = [320, 180];
      const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
      pen?.drawImage(video, 0, 0, width, height);
      const data = pen?.getImageData(0, 0, width, height).data ?? [];
      let sum = 0;
      // Green is most of brightness.
      for (let at = 1; at + 4 < data.length; at += 4) sum += Math.abs((data[at] ?? 0) - (data[at + 4] ?? 0));
      return sum / (width * height);
    },
    async ciphers() {
      const reports = await Promise.all(peers.filter(isOpen).map((peer) => peer.getStats()));
      return reports.flatMap((report) =>
        [...report.values()]
          .filter((entry: { type: string }) => entry.type === 'transport')
          .map((entry: { srtpCipher?: string; dtlsState?: string }) => entry.srtpCipher ?? `none (${entry.dtlsState})`),
      );
    },
    async ways() {
      const open = peers.filter(({ connectionState }) => connectionState === 'connected');
      const reports = await Promise.all(open.map((peer) => peer.getStats()));
      return reports.flatMap((report) => {
        const entries: { id: string; type: string; selectedCandidatePairId?: string }[] = [...report.values()];
        return entries.flatMap(({ type, selectedCandidatePairId }) => {
          const pair = type === 'transport' && selectedCandidatePairId ? report.get(selectedCandidatePairId) : null;
          return pair ? [String(report.get(pair.localCandidateId)?.protocol)] : [];
        });
      });
    },
    async energyIn() {
      const reports = await Promise.all(peers.filter(isOpen).map((peer) => peer.getStats()));
      const entries: { type: string; totalAudioEnergy?: number }[] = reports.flatMap((report) => [...report.values()]);
      return entries.reduce(
        (sum, { type, totalAudioEnergy = 0 }) => sum + (type === 'inbound-rtp' ? totalAudioEnergy : 0),
        0,
      );
    },
    async powerIn() {
      const [before, began] = [await probe.energyIn(), performance.now()];
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return (((await probe.energyIn()) - before) * 1_000) / (performance.now() - began);
    },
    picturesIn: () => moving('inbound-rtp', 'framesDecoded'),
    picturesOut: () => moving('outbound-rtp', 'framesEncoded'),
    ask(event, input) {
      const socket = sockets.findLast(({ readyState }) => readyState === WebSocket.OPEN);
      if (!socket) return Promise.resolve({ ok: false, code: 'no socket' });
      const id = ++asked;
      return new Promise((resolve) => {
        const listen = ({ data }: MessageEvent) => {
          if (typeof data !== 'string' || !data.startsWith(`43${id}[`)) return;
          socket.removeEventListener('message', listen);
          resolve(JSON.parse(data.slice(`43${id}`.length))[0]);
        };
        socket.addEventListener('message', listen);
        socket.send(`42${id}${JSON.stringify([event, 0, input])}`);
      });
    },
    told: (notice) => news.get(notice) ?? null,
    connections: () => peers.filter(isOpen).length,
  };
  Object.assign(window, { probe });
}
