import type { EffectView, MeetingSession, SessionView, SourceView } from '@foyer/client';
import type { MeetingId } from '@foyer/domain';
import { createStore } from 'zustand/vanilla';
import { portrait } from './portrait.ts';
import { sheet } from './sheet.ts';

const LEVELS: Readonly<Record<string, number>> = { me: 0.45, p1: 0.7 };
const nothing = async () => {};

export const MICROPHONE: SourceView = {
  state: 'on',
  chosen: 'm1',
  choices: [
    { id: 'm1', label: 'Built-in microphone' },
    { id: 'm2', label: 'Jabra Evolve2 65 headset (USB)' },
  ],
};

export const CAMERA: SourceView = {
  state: 'on',
  chosen: 'c1',
  choices: [{ id: 'c1', label: 'FaceTime HD camera' }],
};

const LOUDSPEAKER: SessionView['loudspeaker'] = {
  chosen: null,
  choices: [
    { id: 'default', label: 'Default - Built-in speakers' },
    { id: 's2', label: 'Jabra Evolve2 65 headset (USB)' },
  ],
};

/** One that this browser can do, and that nobody wants yet. */
export const EFFECT: EffectView = { supported: true, on: false, starting: false, trouble: null };

/** A view in which nothing is wrong. */
export function sampleView(view: Partial<SessionView> & Pick<SessionView, 'stage'>): SessionView {
  return {
    meeting: 'AAAAAAAAAAAAAAAAAAAAAA' as MeetingId,
    devices: { microphone: MICROPHONE, camera: CAMERA },
    effects: { microphone: EFFECT, camera: EFFECT },
    loudspeaker: LOUDSPEAKER,
    asking: false,
    crossing: false,
    speaksMuted: false,
    screen: 'off',
    line: 'up',
    media: 'up',
    quality: 'good',
    preflight: { running: false, ways: null, asked: false },
    soundBlocked: false,
    music: { playing: true, muted: false, volume: 0.6 },
    problems: [],
    ...view,
  };
}

const INVITATION = { link: 'https://meet.example/m/AbCdEfGhIjKlMnOpQrStUv', code: '7KQM-X2RP-9HTB' };

/** A session that stands still: its view is the given one, and its functions do nothing. */
export function sampleSession(view: SessionView): MeetingSession {
  return {
    store: createStore(() => view),
    look: nothing,
    join: nothing,
    leave: () => {},
    endForAll: nothing,
    link: () => INVITATION.link,
    readInvitation: async () => INVITATION,
    resetInvitation: async () => INVITATION,
    keepWaiting: nothing,
    changeName: async () => true,
    writeToLobby: async () => true,
    goIn: () => {},
    dismissMuted: () => {},
    playTone: nothing,
    recordAndPlay: async () => true,
    admit: nothing,
    admitAll: nothing,
    deny: nothing,
    putBack: nothing,
    pardon: nothing,
    changeOptions: nothing,
    previewOptions: async () => null,
    lock: nothing,
    changeRole: nothing,
    raiseHand: nothing,
    lowerHand: nothing,
    react: nothing,
    mute: nothing,
    muteAll: nothing,
    allowUnmuting: nothing,
    askToUnmute: nothing,
    answerAsk: nothing,
    spotlight: nothing,
    remove: nothing,
    shareScreen: nothing,
    stopScreen: nothing,
    setView: () => {},
    toggle: nothing,
    choose: nothing,
    chooseLoudspeaker: () => {},
    setEffect: () => {},
    dismissEffect: () => {},
    setMusicMuted: () => {},
    setMusicVolume: () => {},
    unblockSound: nothing,
    tryConnection: () => {},
    dismiss: () => {},
    readProtection: async () => null,
    show(who, element, source = 'camera') {
      const seat = who === 'me' ? 0 : Number(who.slice(1));
      element.poster = source === 'screen' ? sheet(seat) : portrait(seat);
      return () => {};
    },
    onLevel(who, listener) {
      listener(LEVELS[who] ?? 0);
      return () => {};
    },
  };
}
