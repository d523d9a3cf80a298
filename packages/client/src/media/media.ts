import { type Device, type ParticipantId, roleMay } from '@foyer/domain';
import type {
  Attached,
  Call,
  Demand,
  MediaChange,
  MediaWish,
  RefusalCode,
  requests,
  Source,
  View,
} from '@foyer/protocol';
import { Effects } from '../effects/effects.ts';
import type { EffectPorts } from '../effects/port.ts';
import { watchQuality } from '../quality/watch.ts';
import { asTheMeetingHasIt } from '../reconnect/asTheMeetingHasIt.ts';
import type { Problem, RosterPerson, SessionView, SourceView } from '../session/view.ts';
import type { Report } from './attachment.ts';
import { DEVICES } from './capture.ts';
import { deviceMemory } from './deviceMemory.ts';
import { Levels } from './levels.ts';
import { LocalMedia } from './localMedia.ts';
import { Loudspeaker } from './loudspeaker.ts';
import { MediaLine } from './mediaLine.ts';
import { MutedSpeech } from './mutedSpeech.ts';
import { type Prepared, wishOf } from './prepare.ts';
import { ScreenCapture } from './screenCapture.ts';
import { SoundOut } from './soundOut.ts';
import { Streams, type Who } from './streams.ts';

export interface MediaOptions {
  readonly call: Call<typeof requests>;
  /** What the screen may know of it is new. */
  readonly onView: (
    change: Partial<
      Pick<
        SessionView,
        'screen' | 'media' | 'soundBlocked' | 'quality' | 'asking' | 'speaksMuted' | 'loudspeaker' | 'effects'
      >
    >,
  ) => void;
  readonly onDevice: (device: Device, view: SourceView) => void;
  readonly effects: EffectPorts;
  readonly onSpeaking: (who: readonly Who[]) => void;
  readonly onFocus: (focus: Pick<MediaChange, 'stage' | 'speaker' | 'fewer'>) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** Until the page says what it shows. */
const FIRST_VIEW: View = { show: 'gallery', stage: 'auto', stageWidth: 960, tiles: [], spare: 8, tileWidth: 480 };

/** All of one person's sound and pictures in one meeting: their own devices and screen, and what comes from others. */
export class Media {
  readonly #options: MediaOptions;
  readonly local: LocalMedia;
  readonly loudspeaker: Loudspeaker;
  readonly effects: Effects;
  readonly #screen = new ScreenCapture((picture, sound) => this.#ownScreen(picture, sound));
  readonly #streams = new Streams();
  readonly #levels: Levels;
  readonly #sound: SoundOut;
  readonly #muted: MutedSpeech;
  #line: MediaLine | null = null;
  /** One's own microphone and camera are not sent yet. */
  #held = false;
  readonly #devices = new Map<Device, SourceView>();
  #view = FIRST_VIEW;
  #unwatch = () => {};

  constructor(options: MediaOptions) {
    this.#options = options;
    const memory = deviceMemory();
    this.loudspeaker = new Loudspeaker({ memory, onView: (loudspeaker) => options.onView({ loudspeaker }) });
    this.local = new LocalMedia({
      onView: (device, view) => {
        this.#devices.set(device, view);
        this.#showDevice(device);
      },
      onAsking: (asking) => options.onView({ asking }),
      isLive: () => this.#line !== null,
      memory,
    });
    this.#muted = new MutedSpeech(() => options.onView({ speaksMuted: true }));
    this.effects = new Effects({
      ports: options.effects,
      raw: this.local,
      memory,
      onView: (device) => {
        options.onView({ effects: this.effects.view() });
        this.#showDevice(device);
      },
      onTrack: (device, track) => {
        this.#streams.set('me', device, track);
        if (device === 'microphone') this.#levels.watchTrack('me', track);
        if (!this.#held) this.#line?.send(device, track);
      },
    });
    this.local.onTrack((device, track) => {
      this.effects.follow(device);
      this.#heed();
      if (track) void this.loudspeaker.look();
    });
    this.#levels = new Levels(options.onSpeaking);
    this.#sound = new SoundOut(this.loudspeaker, (soundBlocked) => options.onView({ soundBlocked }));
  }

  /** For what the node may attach this browser as soon as it is let in. */
  wish(prepared: Prepared): MediaWish {
    return wishOf(prepared, this.#view);
  }

  /**
   * Inside, for the first time or again: media begins, or is brought up to date.
   *
   * @param given an attachment that is made already, or a ticket for one; null: neither
   */
  enter(prepared: Prepared, given: Attached | string | null): void {
    if (this.#line) return void this.#line.resync();
    const { call, onProblem, onFocus } = this.#options;
    this.#line = new MediaLine({
      prepared,
      call,
      view: () => this.#view,
      sending: () => this.#sending(),
      onRefused: (source, code) => this.#refused(source, code),
      onState: (media) => this.#options.onView({ media }),
      onProblem,
      onFocus,
      onTaken: ({ id, participant, source }, { track }) => {
        this.#streams.set(participant, source, track);
        if (source === 'screen-sound') this.#sound.add(id, track);
      },
      onSlot: ({ id }, { track, rtpReceiver }) => {
        this.#sound.add(id, track);
        if (rtpReceiver) this.#levels.watchSlot(id, rtpReceiver);
      },
      onSlotGone: ({ id }) => {
        this.#sound.remove(id);
        this.#levels.forgetSlot(id);
      },
      onDropped: ({ id, participant, source }, { track }) => {
        this.#streams.remove(participant, source, track);
        this.#sound.remove(id);
      },
    });
    void this.#line.start(given);
    this.#unwatch = watchQuality({
      read: () => this.stats(),
      onQuality: (quality) => this.#options.onView({ quality }),
    });
    this.#heed();
  }

  /** Holds back one's own microphone and camera, or sends them as they are by then; what others send comes in meanwhile. */
  hold(held: boolean): void {
    this.#held = held;
    if (held) return;
    for (const device of DEVICES) this.#line?.send(device, this.effects.track(device));
  }

  /** Whoever comes back finds things as the meeting has them; nobody is unmuted by coming back. */
  async comply(me: RosterPerson): Promise<void> {
    const isOn = (device: Device) => this.local.isOn(device);
    for (const device of asTheMeetingHasIt(me, isOn).silence) this.local.switchOff(device);
    // What is only starting may still come on: until then there is nothing to tell.
    await this.local.settled();
    for (const source of asTheMeetingHasIt(me, isOn).tell)
      void this.#options.call('media:switch', { source, on: false });
  }

  /** Everybody inside, whose voices may be heard. */
  know(people: readonly ParticipantId[]): void {
    this.#levels.know(people);
  }

  /** Whoever may no longer share is not asked: the meeting has stopped it, and so does this browser. */
  follow({ role }: RosterPerson): void {
    if (!roleMay(role, 'screens.share')) this.#screen.stop();
  }

  change(change: MediaChange): void {
    this.#line?.change(change);
  }

  /** Nobody needs more of one's own camera. */
  meet(demand: Demand): void {
    this.#line?.meet(demand);
  }

  /** The node has nothing of ours any more. */
  lost(): void {
    void this.#line?.lost();
  }

  /** What the page shows from now on. */
  setView(view: View): void {
    this.#view = view;
    this.#line?.look();
  }

  async shareScreen(): Promise<void> {
    this.#options.onView({ screen: 'starting' });
    const started = await this.#screen.start().catch(() => 'failed' as const);
    if (started === 'failed') this.#options.onProblem('screen-failed');
    if (started !== 'started') this.#options.onView({ screen: this.#screen.picture ? 'on' : 'off' });
  }

  stopScreen(): void {
    this.#screen.stop();
  }

  unblockSound(): Promise<void> {
    return this.#sound.unblock();
  }

  show(who: Who, source: 'camera' | 'screen', element: HTMLVideoElement): () => void {
    return this.#streams.show(who, source, element);
  }

  onLevel(who: Who, listener: (level: number) => void): () => void {
    return this.#levels.subscribe(who, listener);
  }

  /** What the browser reports of the connections to the media node. */
  async stats(): Promise<readonly Report[]> {
    return (await this.#line?.stats()) ?? [];
  }

  /** No longer inside: nothing is sent and nothing comes in; one's own devices stay. */
  end(): void {
    this.#screen.stop();
    this.#line?.close();
    this.#line = null;
    this.#unwatch();
    this.#heed();
    this.#options.onView({ media: 'up', quality: 'good' });
  }

  /** Out: every device is given back. */
  close(): void {
    this.end();
    this.#sound.close();
    this.effects.close();
    this.local.close();
    this.loudspeaker.close();
    this.#streams.clear();
  }

  /** A camera is on as soon as there is a picture to show: its background may have to be blurred first. */
  #showDevice(device: Device): void {
    const view = this.#devices.get(device);
    if (!view) return;
    const waits = device === 'camera' && view.state === 'on' && this.effects.view().camera.starting;
    this.#options.onDevice(device, waits ? { ...view, state: 'starting' } : view);
  }

  /** Whoever is inside and muted is told when they speak all the same. */
  #heed(): void {
    const silenced = this.#line ? this.local.silenced() : null;
    this.#muted.heed(silenced);
    if (!silenced) this.#options.onView({ speaksMuted: false });
  }

  #sending(): (readonly [Source, MediaStreamTrack])[] {
    const { picture, sound } = this.#screen;
    const tracks = [
      ...(this.#held ? [] : DEVICES.map((device) => [device, this.effects.track(device)] as const)),
      ['screen', picture] as const,
      ['screen-sound', sound] as const,
    ];
    return tracks.flatMap(([source, track]) => (track ? [[source, track] as const] : []));
  }

  /** The server does not take it: then it is not on here, either. */
  #refused(source: Source, code: RefusalCode | 'unreachable'): void {
    this.#options.onProblem(code);
    if (source === 'screen') this.#screen.stop();
    else if (source !== 'screen-sound' && this.local.isOn(source)) void this.local.toggle(source);
  }

  #ownScreen(picture: MediaStreamTrack | null, sound: MediaStreamTrack | null): void {
    this.#streams.set('me', 'screen', picture);
    this.#options.onView({ screen: picture ? 'on' : 'off' });
    this.#line?.send('screen', picture);
    this.#line?.send('screen-sound', sound);
  }
}
