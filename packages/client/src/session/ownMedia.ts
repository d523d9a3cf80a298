import type { Device } from '@foyer/domain';
import type { Call, requests, View } from '@foyer/protocol';
import type { StoreApi } from 'zustand/vanilla';
import type { LobbySounds } from '../lobby/sounds.ts';
import type { Media } from '../media/media.ts';
import { type Proof, playTone, recordAndPlay } from '../media/proof.ts';
import type { Who } from '../media/streams.ts';
import { readProtection } from '../protection/protection.ts';
import { Requests } from './requests.ts';
import type { SessionView } from './view.ts';

/** What one does with one's own devices, screen and page, where the server has no say in it. */
export abstract class OwnMedia extends Requests {
  abstract readonly store: StoreApi<SessionView>;
  protected abstract readonly media: Media;
  protected abstract readonly sounds: LobbySounds;
  protected abstract readonly call: Call<typeof requests>;
  protected abstract as(who: Who): Who;

  async shareScreen(): Promise<void> {
    if (this.store.getState().screen === 'off') await this.media.shareScreen();
  }

  async stopScreen(): Promise<void> {
    this.media.stopScreen();
  }

  setView(view: View): void {
    this.media.setView(view);
  }

  choose = (device: Device, id: string) => this.media.local.choose(device, id);
  setEffect = (device: Device, on: boolean) => this.media.effects.switch(device, on);
  dismissEffect = (device: Device) => this.media.effects.dismiss(device);
  chooseLoudspeaker = (id: string) => this.media.loudspeaker.choose(id);
  show = (who: Who, element: HTMLVideoElement, source: 'camera' | 'screen' = 'camera') =>
    this.media.show(this.as(who), source, element);
  onLevel = (who: Who, listener: (level: number) => void) => this.media.onLevel(this.as(who), listener);
  setMusicMuted = (muted: boolean) => this.sounds.music.setMuted(muted);
  setMusicVolume = (volume: number) => this.sounds.music.setVolume(volume);
  unblockSound = () => this.media.unblockSound();
  readProtection = () => readProtection(this.call, this.media);
  dismissMuted = () => this.store.setState({ speaksMuted: false });
  dismiss = (problem: number) =>
    this.store.setState({ problems: this.store.getState().problems.filter((_, index) => index !== problem) });
  playTone = playTone;
  recordAndPlay = (onState: (state: Proof) => void) =>
    recordAndPlay(this.media.effects.track('microphone'), { loudspeaker: this.media.loudspeaker, onState });
}
