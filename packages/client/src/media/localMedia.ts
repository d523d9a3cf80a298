import type { Device } from '@foyer/domain';
import type { SourceView } from '../session/view.ts';
import { capture, DEVICES, devicesThere } from './capture.ts';
import type { DeviceMemory } from './deviceMemory.ts';
import { stateAfter, stateAfterEnd } from './errors.ts';
import { leaveFor, onGranted, willAsk } from './permission.ts';
import { Recalled } from './recalled.ts';

type Listener = (device: Device, track: MediaStreamTrack | null) => void;

export interface LocalMediaOptions {
  readonly onView: (device: Device, view: SourceView) => void;
  /** The browser begins, or has ended, to ask its person. */
  readonly onAsking: (asking: boolean) => void;
  /** What is switched on now is seen and heard by others: nothing comes on by itself then. */
  readonly isLive: () => boolean;
  readonly memory: DeviceMemory;
}

/**
 * One's own microphone and camera.
 *
 * A camera that is off is given back, and its light goes out. A microphone that is off is kept, silenced, so that the
 * first word after unmuting is not lost. A track is announced only while its device is on; that of a camera which is paused is
 * not, or others would look at its last picture. A microphone that is paused stays on: it has only nothing to say. The device
 * that was used last is taken again; where it is not there, none is, until somebody says which.
 */
export class LocalMedia {
  readonly #options: LocalMediaOptions;
  readonly #recalled: Recalled;
  readonly #unwatch: readonly (() => void)[];
  readonly #views: Record<Device, SourceView> = { microphone: OFF, camera: OFF };
  readonly #tracks: Record<Device, MediaStreamTrack | null> = { microphone: null, camera: null };
  readonly #listeners = new Set<Listener>();
  readonly #relist = () => void this.#list().then(() => this.#mendAbsent());
  /** Of which devices the browser has said that they may be used. */
  readonly #granted = new Set<Device>();
  /** What shall be off when it has come on: that was said while it was starting. */
  readonly #unwanted = new Set<Device>();
  #starting: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: LocalMediaOptions) {
    this.#options = options;
    this.#recalled = new Recalled(options.memory);
    this.#unwatch = DEVICES.map((device) => onGranted(device, () => this.#forgive(device)));
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
    await this.#list();
    const there = wanted.filter((device) => this.#findAgain(device));
    this.#options.onAsking(there.length > 0 && (await willAsk(there)));
    const both = there.length === 2 ? await this.#acquire(there).catch(stateAfter) : 'failed';
    // By now the browser says what its devices are called.
    await this.#list();
    for (const device of there) {
      if (typeof both !== 'string') await this.#accept(device, both);
      // Who said no has said it for both, and is not asked again.
      else if (both === 'refused') this.#update(device, { state: both });
      // Otherwise they only fail together: asked one by one, what is there can be had.
      else await this.#startOne(device);
    }
    this.#options.onAsking(false);
    await this.#list();
  }

  /** The track of a device that is on; null otherwise. */
  track = (device: Device): MediaStreamTrack | null => (this.isOn(device) ? this.#tracks[device] : null);

  isOn(device: Device): boolean {
    const { state } = this.#views[device];
    return state === 'on' || (device === 'microphone' && state === 'paused');
  }

  /** Which are on. */
  on(): Readonly<Record<Device, boolean>> {
    return { microphone: this.isOn('microphone'), camera: this.isOn('camera') };
  }

  /** As it was left last, in whichever meeting. */
  wasOn(device: Device): boolean {
    return this.#options.memory.read(device).on;
  }

  /** As it is now, so shall it be next time; what could not be had was wanted all the same. */
  rememberOn(device: Device): void {
    const { state } = this.#views[device];
    if (state === 'on' || state === 'off') this.#options.memory.write(device, { on: state === 'on' });
  }

  async toggle(device: Device): Promise<void> {
    if (this.#views[device].state === 'starting') return;
    if (this.#isWanted(device)) this.#switchOff(device);
    else if (this.#tracks[device]) this.#switchOn(device);
    else {
      // Whoever presses the button wants it on, whatever was said of an attempt that failed.
      this.#unwanted.delete(device);
      // Whoever presses though what they used last is not there takes what there is, and sees what that is.
      if (GONE.includes(this.#views[device].state)) this.#recalled.forget(device);
      this.#update(device, { state: 'starting' });
      await this.#startOne(device);
      await this.#list();
    }
  }

  /** Takes another device; it is on afterwards if the one before was. */
  async choose(device: Device, id: string): Promise<void> {
    // Whatever is under way takes the new one when its turn comes.
    const { state } = this.#views[device];
    if (state === 'starting') return this.#update(device, { chosen: id });
    const isWanted = this.#isWanted(device);
    this.#drop(device);
    const wasWanted = isWanted || state === 'absent';
    this.#update(device, { chosen: id, state: wasWanted ? 'starting' : 'off' });
    this.#recalled.use(device, this.#views[device], id);
    if (wasWanted) await this.#startOne(device);
  }

  /** Calls back with every track that comes on, and with null when one goes off. Returns the end of it. */
  onTrack(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The microphone that is kept while it is off; null: there is none. */
  silenced = (): MediaStreamTrack | null => (this.isOn('microphone') ? null : this.#tracks.microphone);

  /** Gives back every device. */
  close(): void {
    this.#closed = true;
    for (const end of this.#unwatch) end();
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
      if (this.#views[device].chosen === chosen) return await this.#accept(device, stream);
      // Another one was chosen meanwhile.
      for (const track of stream.getTracks()) track.stop();
      await this.#startOne(device);
    } catch (error) {
      this.#update(device, { state: stateAfter(error) });
    }
  }

  #acquire(devices: readonly Device[]): Promise<MediaStream> {
    return capture(devices, (device) => this.#views[device].chosen);
  }

  /** Whether there is nothing against starting: what was used last is looked for, and no other will do. */
  #findAgain(device: Device): boolean {
    const found = this.#recalled.find(device, this.#views[device]);
    if (found === 'gone') this.#update(device, { state: 'absent', absent: this.#recalled.nameOf(device) ?? '' });
    else if (found !== 'unknown') this.#update(device, { chosen: found.id });
    return found !== 'gone';
  }

  /** Takes what the browser gave, if it is what was used last; a browser that has just been asked may give another. */
  async #accept(device: Device, stream: MediaStream): Promise<void> {
    const [track] = device === 'microphone' ? stream.getAudioTracks() : stream.getVideoTracks();
    if (!track) return this.#update(device, { state: 'missing' });
    if (this.#closed) return track.stop();
    if (this.#views[device].chosen !== null || this.#recalled.nameOf(device) === null) return this.#take(device, track);
    if (this.#views[device].choices.length === 0) await this.#list();
    if (!this.#findAgain(device)) return track.stop();
    const { chosen } = this.#views[device];
    if (chosen === null || chosen === track.getSettings().deviceId) return this.#take(device, track);
    track.stop();
    await this.#startOne(device);
  }

  #take(device: Device, track: MediaStreamTrack): void {
    if (this.#closed) return track.stop();
    this.#tracks[device]?.stop();
    this.#tracks[device] = track;
    track.addEventListener('ended', () => void this.#lose(device, track));
    track.addEventListener('mute', () => this.#pause(device, track));
    track.addEventListener('unmute', () => this.#goOn(device, track));
    void leaveFor(device).then((leave) => leave === 'granted' && this.#granted.add(device));
    this.#recalled.use(device, this.#views[device], track.getSettings().deviceId);
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
    // What is gone cannot be chosen any more.
    this.#update(device, { state, ...(state === 'unplugged' ? { chosen: null } : {}) });
  }

  /** Leave was given after all: what was to be on comes on, unless others would see and hear it unasked. */
  #forgive(device: Device): void {
    if (this.#views[device].state !== 'refused') return;
    if (this.#options.isLive()) this.#update(device, { state: 'off' });
    else void this.start([device]);
  }

  /** What was used last is there again. */
  #mendAbsent(): void {
    if (this.#options.isLive()) return;
    for (const device of DEVICES) {
      if (this.#views[device].state !== 'absent' || !this.#findAgain(device)) continue;
      this.#update(device, { state: 'starting' });
      void this.#startOne(device);
    }
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
    this.#options.onView(device, this.#views[device]);
  }

  async #list(): Promise<void> {
    const there = await devicesThere();
    for (const device of DEVICES) this.#update(device, { choices: there[device] });
  }
}

const GONE: readonly SourceView['state'][] = ['absent', 'unplugged'];
const OFF: SourceView = { state: 'off', chosen: null, choices: [] };
