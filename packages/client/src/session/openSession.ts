import type { Device, GivenRole, MeetingId, ParticipantId } from '@foyer/domain';
import type { requests, Sent } from '@foyer/protocol';
import { createStore } from 'zustand/vanilla';
import { ask } from '../connection/http.ts';
import { type Connection, type News, openConnection } from '../connection/socket.ts';
import { Music } from '../lobby/music.ts';
import { Levels } from '../media/levels.ts';
import { LocalMedia } from '../media/localMedia.ts';
import { MediaCall } from '../media/mediaCall.ts';
import { type Prepared, prepare } from '../media/prepare.ts';
import { SoundOut } from '../media/soundOut.ts';
import { Streams, type Who } from '../media/streams.ts';
import { inLocalTime } from './localTime.ts';
import { project } from './project.ts';
import { forgetInside, rememberInside, wasInside } from './rejoin.ts';
import type { MeetingSession } from './session.ts';
import { emptyView, type Problem, type SessionView, type Stage } from './view.ts';

/** How often an open page shows that its person's session is in use, in ms: well within the idle time. */
const KEEP_ALIVE_MS = 10 * 60_000;
const DEVICES: readonly Device[] = ['microphone', 'camera'];

/** One meeting for one person. Nothing is asked of anybody before `look()`. */
export function openMeetingSession(meeting: MeetingId): MeetingSession {
  return new Session(meeting);
}

class Session implements MeetingSession {
  readonly store;
  readonly #meeting: MeetingId;
  readonly #local: LocalMedia;
  readonly #streams = new Streams();
  readonly #sound = new SoundOut((soundBlocked) => this.#patch({ soundBlocked }));
  readonly #levels = new Levels((who) => this.#speaking(who));
  readonly #music = new Music((music) => this.#patch({ music }));
  #prepared: Promise<Prepared | null> = Promise.resolve(null);
  #connection: Connection | null = null;
  #media: MediaCall | null = null;
  #me: ParticipantId | null = null;
  #name = '';
  /** By how many ms the server's clock is ahead of this browser's. */
  #ahead = 0;

  constructor(meeting: MeetingId) {
    this.#meeting = meeting;
    this.store = createStore<SessionView>(() => emptyView(meeting));
    this.#local = new LocalMedia((device, view) =>
      this.#patch({ devices: { ...this.store.getState().devices, [device]: view } }),
    );
    this.#local.onTrack((device, track) => this.#ownTrack(device, track));
    setInterval(() => void ask('session:read', {}), KEEP_ALIVE_MS);
  }

  async look(): Promise<void> {
    const reply = await ask('door:look', { meeting: this.#meeting });
    if (!reply.ok) {
      this.#patch({ stage: { at: 'nowhere', why: reply.code === 'not-found' ? 'not-found' : 'unreachable' } });
      return;
    }
    const { capabilities, now, ...door } = reply.data;
    this.#ahead = now - Date.now();
    this.#prepared = prepare(capabilities).catch(() => null);

    const before = wasInside(this.#meeting);
    const devices = this.#local.start(DEVICES.filter((device) => before?.[device] ?? true));
    const greenRoom: Stage = { at: 'green-room', door, joining: false };
    // Whoever was inside and goes straight in does not see the green room again.
    if (before && door.entrance === 'straight-in') await this.#goIn(before.name, greenRoom);
    else this.#patch({ stage: greenRoom });
    await devices;
  }

  async join(name: string): Promise<void> {
    const { stage } = this.store.getState();
    if (stage.at !== 'green-room' || stage.joining) return;
    this.#patch({ stage: { ...stage, joining: true } });
    await this.#goIn(name, stage);
  }

  leave(): void {
    // Left is left: what is said goes out before the socket closes, and no answer is waited for with the camera on.
    void this.#ask('meeting:leave', {});
    this.#end({ at: 'ended', reason: 'left' });
  }

  endForAll = () => this.#ask('meeting:end', {});
  admit = (participant: ParticipantId) => this.#ask('lobby:admit', { participant });
  admitAll = () => this.#ask('lobby:admit-all', {});
  deny = (participant: ParticipantId) => this.#ask('lobby:deny', { participant });
  putBack = (participant: ParticipantId) => this.#ask('lobby:put-back', { participant });
  changeRole = (participant: ParticipantId, role: GivenRole) => this.#ask('roles:change', { participant, role });
  raiseHand = () => this.#ask('hands:raise', {});
  lowerHand = (participant: ParticipantId) => this.#ask('hands:lower', { participant });
  mute = (participant: ParticipantId) => this.#ask('moderation:mute', { participant });
  muteAll = () => this.#ask('moderation:mute-all', {});
  remove = (participant: ParticipantId) => this.#ask('moderation:remove', { participant });

  async toggle(device: Device): Promise<void> {
    await this.#local.toggle(device);
    this.#remember();
  }

  choose = (device: Device, id: string) => this.#local.choose(device, id);
  setMusicMuted = (muted: boolean) => this.#music.setMuted(muted);
  setMusicVolume = (volume: number) => this.#music.setVolume(volume);
  unblockSound = () => this.#sound.unblock();
  show = (who: Who, element: HTMLVideoElement) => this.#streams.show(this.#as(who), element);
  onLevel = (who: Who, listener: (level: number) => void) => this.#levels.subscribe(this.#as(who), listener);

  dismiss(problem: number): void {
    this.#patch({ problems: this.store.getState().problems.filter((_, index) => index !== problem) });
  }

  /** @param otherwise where they stand if they are refused */
  async #goIn(name: string, otherwise: Stage): Promise<void> {
    this.#name = name;
    const problem = await this.#knock();
    if (problem === null) return;
    this.#complain(problem);
    this.#patch({ stage: otherwise });
  }

  /** Gets a ticket and opens the socket with it. What becomes of that comes as news. */
  async #knock(): Promise<Problem | null> {
    const prepared = await this.#prepared;
    if (!prepared) return 'not-ready';
    const ticket = await ask('door:join', {
      meeting: this.#meeting,
      name: this.#name,
      fingerprint: prepared.fingerprint,
    });
    if (!ticket.ok) return ticket.code;
    this.#me = ticket.data.participant;
    const connection = await openConnection({
      meeting: this.#meeting,
      token: ticket.data.token,
      onNews: (news) => this.#hear(inLocalTime(news, this.#ahead), prepared),
      onLost: () => this.#end({ at: 'ended', reason: 'connection-lost' }),
    });
    if ('refused' in connection) return connection.refused;
    this.#connection = connection;
    return null;
  }

  #hear(news: News, prepared: Prepared): void {
    const { stage } = this.store.getState();
    if (this.#me === null || stage.at === 'ended') return;
    const next = project(stage, news, this.#me);
    if (next === 'gap') return void this.#readRoster();
    if (next.at === 'ended') return this.#end(next);
    if (next !== stage) this.#patch({ stage: next });
    if (news.name === 'self:waiting') this.#wait();
    if (news.name === 'moderation:muted' && this.#local.isOn('microphone')) void this.toggle('microphone');
    if (news.name === 'self:inside') this.#enter(prepared, news.payload.media?.token ?? null);
    if (news.name === 'media:changed') void this.#media?.change(news.payload);
  }

  /** In the lobby, for the first time or put back: whatever media there was is over. */
  #wait(): void {
    forgetInside(this.#meeting);
    this.#media?.close();
    this.#media = null;
    this.#music.start();
  }

  /** Admitted: from here on, and not before, there is media with the node. */
  #enter(prepared: Prepared, token: string | null): void {
    this.#music.stop();
    this.#remember();
    if (token === null || !this.#connection) return this.#complain('capacity');
    const media = new MediaCall({
      prepared,
      call: this.#connection.call,
      onProblem: (problem) => this.#complain(problem),
      onTaken: ({ id, participant, source }, consumer) => {
        this.#streams.set(participant, source, consumer.track);
        if (source !== 'microphone') return;
        this.#sound.add(id, consumer.track);
        if (consumer.rtpReceiver) this.#levels.watchReceiver(participant, consumer.rtpReceiver);
      },
      onDropped: ({ id, participant, source }) => {
        this.#streams.set(participant, source, null);
        if (source !== 'microphone') return;
        this.#sound.remove(id);
        this.#levels.forget(participant);
      },
    });
    this.#media = media;
    void media.attach(token, () => {
      for (const device of DEVICES) media.send(device, this.#local.track(device));
    });
  }

  #ownTrack(device: Device, track: MediaStreamTrack | null): void {
    this.#streams.set('me', device, track);
    if (device === 'microphone') this.#levels.watchTrack('me', track);
    this.#media?.send(device, track);
  }

  /** One is oneself by either name: the roster knows an id, the green room does not yet. */
  #as(who: Who): Who {
    return who === this.#me ? 'me' : who;
  }

  #speaking(who: readonly Who[]): void {
    const { stage } = this.store.getState();
    if (stage.at !== 'inside') return;
    this.#patch({ stage: { ...stage, speaking: who.map((one) => (one === 'me' ? stage.me : one)) } });
  }

  async #readRoster(): Promise<void> {
    const reply = await this.#connection?.call('roster:read', {});
    const { stage } = this.store.getState();
    if (!reply?.ok || stage.at !== 'inside') return;
    const { number, people } = reply.data;
    if (number >= stage.rosterNumber) this.#patch({ stage: { ...stage, rosterNumber: number, people } });
  }

  async #ask<K extends keyof typeof requests>(name: K, input: Sent<(typeof requests)[K]>): Promise<void> {
    const reply = await this.#connection?.call(name, input);
    // Whoever asked to be out may be out before the answer comes.
    if (reply && !reply.ok && this.store.getState().stage.at !== 'ended') this.#complain(reply.code);
  }

  #remember(): void {
    if (this.store.getState().stage.at !== 'inside') return;
    const [microphone, camera] = [this.#local.isOn('microphone'), this.#local.isOn('camera')];
    rememberInside(this.#meeting, { name: this.#name, microphone, camera });
  }

  #end(stage: Extract<Stage, { at: 'ended' }>): void {
    if (this.store.getState().stage.at === 'ended') return;
    // A line that broke is not an end one chose: a reload leads back.
    if (stage.reason !== 'connection-lost') forgetInside(this.#meeting);
    this.#patch({ stage });
    this.#hangUp();
  }

  #hangUp(): void {
    this.#music.stop();
    this.#media?.close();
    this.#media = null;
    this.#connection?.close();
    this.#connection = null;
    this.#sound.close();
    this.#local.close();
    this.#streams.clear();
  }

  #complain(problem: Problem): void {
    this.#patch({ problems: [...this.store.getState().problems, problem] });
  }

  #patch(change: Partial<SessionView>): void {
    this.store.setState(change);
  }
}
