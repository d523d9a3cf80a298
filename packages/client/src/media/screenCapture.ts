/** What sharing a screen gives: pictures, and sound where the browser has it to give. */
interface Captured {
  readonly picture: MediaStreamTrack;
  readonly sound: MediaStreamTrack | null;
}

/** One's own shared screen. The browser's own bar may end it at any moment. */
export class ScreenCapture {
  readonly #onTracks: (picture: MediaStreamTrack | null, sound: MediaStreamTrack | null) => void;
  #captured: Captured | null = null;

  /** @param onTracks called with what is captured, and with nothing when that ends, however it does */
  constructor(onTracks: (picture: MediaStreamTrack | null, sound: MediaStreamTrack | null) => void) {
    this.#onTracks = onTracks;
  }

  get picture(): MediaStreamTrack | null {
    return this.#captured?.picture ?? null;
  }

  get sound(): MediaStreamTrack | null {
    return this.#captured?.sound ?? null;
  }

  /**
   * Asks the person what to share, and begins.
   *
   * @returns `dismissed` when they chose nothing: that is an answer, not an error
   * @throws when the system does not let the browser capture
   */
  async start(): Promise<'started' | 'dismissed'> {
    const stream = await navigator.mediaDevices
      .getDisplayMedia({ video: { frameRate: { ideal: 15, max: 30 } }, audio: true })
      .catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'NotAllowedError') return null;
        throw error;
      });
    const [picture] = stream?.getVideoTracks() ?? [];
    if (!picture) return 'dismissed';
    this.stop();
    const [sound = null] = stream?.getAudioTracks() ?? [];
    // What is shared is mostly text: it shall stay sharp, and rather stutter.
    picture.contentHint = 'text';
    if (sound) sound.contentHint = 'music';
    this.#captured = { picture, sound };
    picture.addEventListener('ended', () => {
      if (this.#captured?.picture === picture) this.stop();
    });
    this.#onTracks(picture, sound);
    return 'started';
  }

  stop(): void {
    const captured = this.#captured;
    if (!captured) return;
    this.#captured = null;
    captured.picture.stop();
    captured.sound?.stop();
    this.#onTracks(null, null);
  }
}

/** Whether this browser can share a screen at all. Phones cannot. */
export function canShareScreen(): boolean {
  return typeof navigator.mediaDevices?.getDisplayMedia === 'function';
}
