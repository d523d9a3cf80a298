import type { Device } from '@foyer/domain';
import type { SourceView } from '../session/view.ts';
import { isGranted, stateAfter, stateAfterEnd } from './errors.ts';

type Listener = (device: Device, track: MediaStreamTrack | null) => void;

/** Enough for a tile of nine and for a large one; more waits for simulcast. */
const CAMERA = { width: { ideal: 960 }, height: { ideal: 540 }, frameRate: { ideal: 30, max: 30 } };
const MICROPHONE = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const KINDS = { microphone: 'audioinput', camera: 'videoinput' } as const satisfies Record<Device, MediaDeviceKind>;

/**
 * One's own microphone and camera.
 *
 * A camera that is off is given back, and its light goes out. A microphone that is off is kept, silenced, so that the
 * first word after unmuting is not lost. A track is announced only while its device is on; that of a camera which is paused is
 * not, or others would look at its last picture. A microphone that is paused stays on: it has only nothing to say.
 */
export class LocalMedia {
  readonly #report: (device: Device, view: SourceView) => void;
  readonly #views: Record<Device, SourceView> = { microphone: OFF, camera: OFF };
  readonly #tracks: Record<Device, MediaStreamTrack | null> = { microphone: null, camera: null };
  readonly #listeners = new Set<Listener>();
  readonly #relist = () => void this.#list();
  /** Of which devices the browser has said that they may be used. */
  readonly #granted = new Set<Device>();
  /** What shall be off when it has come on: that was said while it was starting. */
  readonly #unwanted = new Set<Device>();
  #starting: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(report: (device: Device, view: SourceView) => void) {
    this.#report = report;
    navigator.mediaDevices?.addEventListener('devicechange', this.#relist);
  }

  /** Asks for what is wanted with a single question to the person; what cannot be had says why in its view. */
  start(wanted: readonly Device[]): Promise<void> {
    this.#starting = this.#start(wanted);
    return this.#starting;
  }

  /** Resolves when nothing of what was asked for at the start is on its way any more. */
  settled(): Promise<void> {
    return this.#starting;
  }

  /** Switches a device off, also one that is only starting: it will not be heard or seen when it comes. */
  switchOff(device: Device): void {
    if (this.#isWanted(device)) this.#switchOff(device);
    else if (this.#views[device].state === 'starting') this.#unwanted.add(device);
  }

  async #start(wanted: readonly Device[]): Promise<void> {
    for (const device of wanted) this.#update(device, { state: 'starting' });
    const both = wanted.length === 2 ? await this.#acquire(wanted).catch(stateAfter) : 'failed';
    for (const device of wanted) {
      if (typeof both !== 'string') this.#take(device, both);
      // Who said no has said it for both, and is not asked again.
      else if (both === 'refused') this.#update(device, { state: both });
      // Otherwise they only fail together: asked one by one, what is there can be had.
      else await this.#startOne(device);
    }
    await this.#list();
  }

  /** The track of a device that is on; null otherwise. */
  track(device: Device): MediaStreamTrack | null {
    return this.isOn(device) ? this.#tracks[device] : null;
  }

  isOn(device: Device): boolean {
    const { state } = this.#views[device];
    return state === 'on' || (device === 'microphone' && state === 'paused');
  }

  async toggle(device: Device): Promise<void> {
    if (this.#views[device].state === 'starting') return;
    if (this.#isWanted(device)) this.#switchOff(device);
    else if (this.#tracks[device]) this.#switchOn(device);
    else {
      // Whoever presses the button wants it on, whatever was said of an attempt that failed.
      this.#unwanted.delete(device);
      this.#update(device, { state: 'starting' });
      await this.#startOne(device);
      await this.#list();
    }
  }

  /** Takes another device; it is on afterwards if the one before was. */
  async choose(device: Device, id: string): Promise<void> {
    // Whatever is under way takes the new one when its turn comes.
    if (this.#views[device].state === 'starting') return this.#update(device, { chosen: id });
    const isWanted = this.#isWanted(device);
    this.#drop(device);
    this.#update(device, { chosen: id, state: isWanted ? 'starting' : 'off' });
    if (isWanted) await this.#startOne(device);
  }

  /** Calls back with every track that comes on, and with null when one goes off. Returns the end of it. */
  onTrack(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Gives back every device. */
  close(): void {
    this.#closed = true;
    navigator.mediaDevices?.removeEventListener('devicechange', this.#relist);
    for (const device of DEVICES) {
      this.#drop(device);
      this.#update(device, { state: 'off' });
    }
  }

  async #startOne(device: Device): Promise<void> {
    try {
      const { chosen } = this.#views[device];
      const stream = await this.#acquire([device]);
      if (this.#views[device].chosen === chosen) return this.#take(device, stream);
      // Another one was chosen meanwhile.
      for (const track of stream.getTracks()) track.stop();
      await this.#startOne(device);
    } catch (error) {
      this.#update(device, { state: stateAfter(error) });
    }
  }

  #acquire(devices: readonly Device[]): Promise<MediaStream> {
    const chosen = (device: Device) => {
      const id = this.#views[device].chosen;
      return id === null ? {} : { deviceId: { exact: id } };
    };
    // Without a secure context there are no devices at all, and no API to say so.
    if (!navigator.mediaDevices) return Promise.reject(new DOMException('no devices here', 'NotFoundError'));
    return navigator.mediaDevices.getUserMedia({
      audio: devices.includes('microphone') && { ...MICROPHONE, ...chosen('microphone') },
      video: devices.includes('camera') && { ...CAMERA, ...chosen('camera') },
    });
  }

  #take(device: Device, stream: MediaStream): void {
    const [track] = device === 'microphone' ? stream.getAudioTracks() : stream.getVideoTracks();
    if (!track) return this.#update(device, { state: 'missing' });
    if (this.#closed) return track.stop();
    this.#tracks[device]?.stop();
    this.#tracks[device] = track;
    track.addEventListener('ended', () => void this.#lose(device, track));
    track.addEventListener('mute', () => this.#pause(device, track));
    track.addEventListener('unmute', () => this.#goOn(device, track));
    void isGranted(device).then((is) => is && this.#granted.add(device));
    if (!this.#unwanted.delete(device)) return this.#switchOn(device);
    track.enabled = false;
    this.#switchOff(device);
  }

  /** On, as far as its owner is concerned. */
  #isWanted(device: Device): boolean {
    return this.isOn(device) || this.#views[device].state === 'paused';
  }

  /** What it runs on keeps it to itself: a phone that is locked gives no pictures, one that rings no sound. */
  #pause(device: Device, track: MediaStreamTrack): void {
    if (this.#tracks[device] !== track || this.#views[device].state !== 'on') return;
    this.#update(device, { state: 'paused' });
    this.#announce(device);
  }

  #goOn(device: Device, track: MediaStreamTrack): void {
    if (this.#tracks[device] === track && this.#views[device].state === 'paused') this.#switchOn(device);
  }

  /** Somebody else has ended it: nothing of it is sent any more, and the person learns why. */
  async #lose(device: Device, track: MediaStreamTrack): Promise<void> {
    if (this.#tracks[device] !== track) return;
    this.#tracks[device] = null;
    this.#update(device, { state: 'failed' });
    this.#announce(device);
    await this.#list();
    const state = await stateAfterEnd(device, {
      track,
      choices: this.#views[device].choices,
      wasGranted: this.#granted.delete(device),
    });
    if (this.#views[device].state !== 'failed') return;
    // What is gone cannot be chosen any more: whoever switches on again takes what there is, and sees what that is.
    this.#update(device, state === 'unplugged' ? { state, chosen: null } : { state });
  }

  #switchOn(device: Device): void {
    const track = this.#tracks[device];
    if (track) track.enabled = true;
    this.#update(device, { state: track?.muted ? 'paused' : 'on' });
    this.#announce(device);
  }

  #switchOff(device: Device): void {
    const track = this.#tracks[device];
    this.#update(device, { state: 'off' });
    if (device === 'microphone' && track) track.enabled = false;
    else this.#drop(device);
    this.#announce(device);
  }

  #drop(device: Device): void {
    const track = this.#tracks[device];
    this.#tracks[device] = null;
    track?.stop();
  }

  #announce(device: Device): void {
    for (const listener of this.#listeners) listener(device, this.track(device));
  }

  #update(device: Device, change: Partial<SourceView>): void {
    this.#views[device] = { ...this.#views[device], ...change };
    this.#report(device, this.#views[device]);
  }

  async #list(): Promise<void> {
    const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
    for (const device of DEVICES) {
      const choices = all
        .filter(({ kind, deviceId }) => kind === KINDS[device] && deviceId !== '')
        .map(({ deviceId: id, label }) => ({ id, label }));
      this.#update(device, { choices });
    }
  }
}

const DEVICES: readonly Device[] = ['microphone', 'camera'];
const OFF: SourceView = { state: 'off', chosen: null, choices: [] };
