import type { Device, MeetingId } from '@foyer/domain';
import type { Attached, Call, EndReason, requests, Sent } from '@foyer/protocol';
import { keepAlive } from '../connection/keepAlive.ts';
import { Line } from '../connection/line.ts';
import type { News } from '../connection/socket.ts';
import type { EffectPorts } from '../effects/port.ts';
import { HeldInvitation } from '../invitation/held.ts';
import { ring } from '../lobby/chimes.ts';
import { Crossing } from '../lobby/crossing.ts';
import { LobbySounds } from '../lobby/sounds.ts';
import { DEVICES } from '../media/capture.ts';
import { Media } from '../media/media.ts';
import { type Prepared, prepare } from '../media/prepare.ts';
import { canShareScreen } from '../media/screenCapture.ts';
import type { Who } from '../media/streams.ts';
import { preflightAt } from '../preflight/atTheDoor.ts';
import { cued } from '../reconnect/cue.ts';
import { reconnectKey } from '../reconnect/key.ts';
import { forgetPlace, rememberedPlace, rememberPlace } from '../reconnect/place.ts';
import { inLocal, inLocalTime } from './localTime.ts';
import { OwnMedia } from './ownMedia.ts';
import { myselfIn, project } from './project.ts';
import type { MeetingSession } from './session.ts';
import { type Door, type Ended, emptyStore, type Inside, type Problem, type SessionView } from './view.ts';

/** One meeting for one person, with what can be done here to their sound and picture. Nothing is asked of anybody before `look()`. */
export function openMeetingSession(meeting: MeetingId, key: string | null, effects: EffectPorts): MeetingSession {
  return new Session(meeting, key, effects);
}

class Session extends OwnMedia implements MeetingSession {
  readonly store;
  readonly #meeting: MeetingId;
  protected readonly call: Call<typeof requests> = async (name, input) =>
    this.#line?.call(name, input) ?? { ok: false, code: 'unreachable' };
  protected readonly media: Media;
  protected readonly sounds = new LobbySounds((music) => this.#patch({ music }));
  readonly #crossing = new Crossing({
    onChange: (crossing) => {
      this.media.hold(crossing);
      this.#patch({ crossing });
    },
  });
  readonly #rest = keepAlive();
  #prepared: Promise<Prepared | null> = Promise.resolve(null);
  #line: Line | null = null;
  #token: string | null = null;
  #name = '';
  /** This tab has been inside before, and its place was kept. */
  #returning = false;
  /** By how many ms the server's clock is ahead of this browser's. */
  #ahead = 0;
  readonly #invitation: HeldInvitation;
  readonly tryConnection;

  constructor(meeting: MeetingId, key: string | null, effects: EffectPorts) {
    super();
    this.#meeting = meeting;
    this.#invitation = new HeldInvitation(meeting, key);
    this.media = new Media({
      call: this.call,
      effects,
      onView: (change) => this.#patch(change),
      onDevice: (device, view) => this.#patch({ devices: { ...this.store.getState().devices, [device]: view } }),
      onSpeaking: (who) => this.#speaking(who),
      onFocus: ({ stage, speaker, fewer }) => this.#patchInside({ focus: { stage, speaker, fewer } }),
      onProblem: (problem) => this.#complain(problem),
    });
    this.store = cued(ring, emptyStore(meeting, canShareScreen(), this.media.effects.view()));
    this.tryConnection = preflightAt(this.store, { invitation: this.#invitation, ready: () => this.#prepared });
  }

  async look(): Promise<void> {
    const reply = await this.#invitation.look();
    if (!reply.ok)
      return this.#patch({ stage: { at: 'nowhere', why: reply.code === 'not-found' ? 'not-found' : 'unreachable' } });
    const { capabilities, now, again, ...rest } = reply.data;
    this.#ahead = now - Date.now();
    const door: Door = { ...rest, again: inLocal(again, this.#ahead) };
    const { stage } = this.store.getState();
    if (stage.at === 'green-room') return this.#patch({ stage: { ...stage, door } });
    this.#prepared = prepare(capabilities).catch(() => null);

    if (door.entrance === 'removed') return this.#end({ at: 'ended', reason: 'removed', again: null });
    const place = rememberedPlace(this.#meeting);
    const wanted = DEVICES.filter((device) => place?.[device] ?? this.media.local.wasOn(device));
    const greenRoom = () => this.#patch({ stage: { at: 'green-room', door, joining: false } });
    // Why the browser is about to ask stands on the page before it does.
    if (!place) greenRoom();
    const devices = this.media.local.start(wanted);
    if (place && !(await this.#resume(place.token, place.name))) greenRoom();
    await devices;
  }

  async join(name: string): Promise<void> {
    const { stage } = this.store.getState();
    if (stage.at !== 'green-room' || stage.joining) return;
    this.#patch({ stage: { ...stage, joining: true } });
    this.#name = name;
    const line = await this.#newLine(null);
    const problem = line ? await line.knock(name) : 'not-ready';
    if (problem === null) return;
    line?.close();
    this.#complain(problem);
    this.#patch({ stage });
  }

  leave(): void {
    // Left is left: what is said goes out before the socket closes, and no answer is waited for with the camera on.
    this.#line?.leave();
    this.#end({ at: 'ended', reason: 'left', again: null });
  }

  goIn = () => this.#crossing.end();
  link = () => this.#invitation.link;
  readInvitation = async () => this.#invitation.taken(await this.ask('invitation:read', {}));
  resetInvitation = async () => this.#invitation.taken(await this.ask('invitation:reset', {}));

  async answerAsk(unmute: boolean): Promise<void> {
    this.#patchInside({ asked: null });
    if (unmute && !this.media.local.isOn('microphone')) await this.toggle('microphone');
  }

  async toggle(device: Device): Promise<void> {
    await this.#switch(device);
    this.media.local.rememberOn(device);
    if (device === 'microphone' && this.media.local.isOn('microphone')) this.#patchInside({ asked: null });
  }

  /** What others switch off is off for this meeting, and not remembered for the next. */
  async #switch(device: Device): Promise<void> {
    await this.media.local.toggle(device);
    this.#remember();
  }

  /** Takes the place again that this tab had before a reload. */
  async #resume(token: string, name: string): Promise<boolean> {
    this.#name = name;
    this.#returning = true;
    const line = await this.#newLine(token);
    const refused = line ? await line.comeBack() : 'not-ready';
    if (refused === null) return true;
    line?.close();
    this.#returning = false;
    forgetPlace(this.#meeting);
    return false;
  }

  async #newLine(token: string | null): Promise<Line | null> {
    const prepared = await this.#prepared;
    if (!prepared) return null;
    this.#line = new Line(
      {
        meeting: this.#meeting,
        fingerprint: prepared.fingerprint,
        wish: () => this.media.wish(prepared),
        key: await reconnectKey(),
        invitation: this.#invitation.key,
        serverNow: () => Date.now() + this.#ahead,
        onNews: (news) => this.#hear(inLocalTime(news, this.#ahead), prepared),
        onToken: (next) => {
          this.#token = next;
          this.#remember();
        },
        onState: (line) => this.#patch({ line }),
        onOver: (reason: EndReason) => this.#end({ at: 'ended', reason, again: null }),
      },
      token,
    );
    return this.#line;
  }

  #hear(news: News, prepared: Prepared): void {
    const { stage } = this.store.getState();
    const me = this.#line?.participant ?? null;
    if (me === null || stage.at === 'ended') return;
    const next = project(stage, news, me);
    if (next === 'gap') return void this.#readRoster();
    if (next.at === 'ended') return this.#end(next);
    if (next !== stage) this.#patch({ stage: next });
    switch (news.name) {
      case 'self:waiting':
        this.#name = news.payload.name;
        this.sounds.waits(stage.at === 'waiting' ? stage : null, news.payload);
        return this.#wait();
      case 'self:inside':
        return this.#enter(prepared, {
          given: news.payload.attachment ?? news.payload.media?.token ?? null,
          admitted: stage.at === 'waiting',
        });
      case 'lobby:waiting':
        return this.sounds.hears(next.at === 'inside' ? next.lobby : []);
      case 'moderation:muted':
        if (this.media.local.isOn('microphone')) void this.#switch('microphone');
        return;
      case 'roster:changed':
        return this.#follow();
      case 'media:changed':
        return this.media.change(news.payload);
      case 'media:demand':
        return this.media.meet(news.payload.demand);
      case 'media:lost':
        return this.media.lost();
      case 'self:ended':
      case 'meeting:changed':
      case 'meeting:renamed':
      case 'options:changed':
      case 'moderation:asked':
      case 'reactions:shown':
    }
  }

  /** In the lobby, for the first time, again, or put back: whatever media there was is over. */
  #wait(): void {
    this.#returning = false;
    this.#remember();
    this.media.end();
    // Last: what was held back has nowhere to go by now.
    this.#crossing.end();
  }

  /** Inside: from here on, and not before, there is media with the node. */
  #enter(prepared: Prepared, { given, admitted }: { given: Attached | string | null; admitted: boolean }): void {
    this.sounds.enters(admitted);
    this.#remember();
    if (admitted) this.#crossing.begin();
    const me = myselfIn(this.store.getState().stage);
    if (me && this.#returning) void this.media.comply(me);
    // Every next time one comes back: who is inside for the first time has everything off, as far as the meeting knows.
    this.#returning = true;
    this.media.enter(prepared, given);
    this.#follow();
  }

  /** One is oneself by either name: the roster knows an id, the green room does not yet. */
  protected override as(who: Who): Who {
    return who === this.#line?.participant ? 'me' : who;
  }

  #follow(): void {
    const { stage } = this.store.getState();
    if (stage.at !== 'inside') return;
    this.media.know(stage.people.map(({ id }) => id));
    const me = myselfIn(this.store.getState().stage);
    if (me) this.media.follow(me);
  }

  #speaking(who: readonly Who[]): void {
    const { stage } = this.store.getState();
    if (stage.at === 'inside') this.#patchInside({ speaking: who.map((one) => (one === 'me' ? stage.me : one)) });
  }

  async #readRoster(): Promise<void> {
    const reply = await this.#line?.call('roster:read', {});
    const { stage } = this.store.getState();
    if (!reply?.ok || stage.at !== 'inside') return;
    const { number, people } = reply.data;
    if (number >= stage.rosterNumber) this.#patchInside({ rosterNumber: number, people });
    this.#follow();
  }

  protected override async ask<K extends keyof typeof requests>(name: K, input: Sent<(typeof requests)[K]>) {
    const reply = await this.#line?.call(name, input);
    // Whoever asked to be out may be out before the answer comes.
    if (reply && !reply.ok && this.store.getState().stage.at !== 'ended') this.#complain(reply.code);
    return reply?.ok ? reply.data : null;
  }

  #remember(): void {
    const { at } = this.store.getState().stage;
    if (this.#token === null || (at !== 'inside' && at !== 'waiting')) return;
    rememberPlace(this.#meeting, { token: this.#token, name: this.#name, ...this.media.local.on() });
  }

  #end(stage: Ended): void {
    if (this.store.getState().stage.at === 'ended') return;
    forgetPlace(this.#meeting);
    this.#rest();
    this.#patch({ stage, line: 'up', media: 'up' });
    this.sounds.music.stop();
    this.media.close();
    this.#crossing.end();
    this.#line?.close();
    this.#line = null;
  }

  #complain(problem: Problem): void {
    this.#patch({ problems: [...this.store.getState().problems, problem] });
  }

  #patchInside(change: Partial<Inside>): void {
    const { stage } = this.store.getState();
    if (stage.at === 'inside') this.#patch({ stage: { ...stage, ...change } });
  }

  #patch(change: Partial<SessionView>): void {
    this.store.setState(change);
  }
}
