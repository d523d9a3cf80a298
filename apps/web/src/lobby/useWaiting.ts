import type { Waiting } from '@foyer/client';
import { rememberName } from '../greenRoom/rememberedName.ts';
import { atTime } from '../i18n/say.ts';
import { useMeeting, useSession } from '../meeting/session.ts';
import { elapsed } from '../time/elapsed.ts';
import { timeOfDay } from '../time/timeOfDay.ts';
import { useNow } from '../time/useNow.ts';

export interface WaitingProps {
  /** What one calls oneself. */
  readonly name: string;
  /** What hosts wrote, oldest first, with the time of day. */
  readonly messages: readonly { readonly key: number; readonly text: string; readonly time: string }[];
  /** Null where it is not shown to those who wait. */
  readonly organizer: string | null;
  readonly place: number | null;
  readonly why: Waiting['why'];
  /** Where one signs in and comes back from, where that leads straight in; leaving this page, one gives up one's place. */
  readonly signIn: { readonly href: string; readonly onGo: () => void } | null;
  /** When somebody who may admit first heard of it, as people say it; null while nobody has. */
  readonly toldAt: string | null;
  /** How long it has been, as a clock shows it. */
  readonly time: string;
  /** When waiting ends, once that is near; null before. */
  readonly endsAt: string | null;
  readonly music: { readonly playing: boolean; readonly muted: boolean; readonly volume: number };
  readonly onMusicMuted: (muted: boolean) => void;
  readonly onMusicVolume: (volume: number) => void;
  /** Resolves with whether it was taken. */
  readonly onChangeName: (name: string) => Promise<boolean>;
  readonly onKeepWaiting: () => Promise<void>;
  readonly onLeave: () => void;
  /** The line is broken: what needs the server waits. */
  readonly offline: boolean;
}

/** When waiting will end, as people say it, once one may have one's time again: before, it is not worth a word. */
export function endIfNear({ keepFrom, until }: Pick<Waiting, 'keepFrom' | 'until'>, now: number): string | null {
  return now < keepFrom ? null : atTime(until);
}

export function useWaiting(stage: Waiting): WaitingProps {
  const session = useSession();
  const now = useNow(1000);
  const meeting = useMeeting((view) => view.meeting);
  return {
    name: stage.name,
    messages: stage.messages.map(({ text, at }) => ({ key: at, text, time: timeOfDay(at) })),
    organizer: stage.organizer,
    place: stage.place,
    why: stage.why,
    signIn: stage.signInHelps ? { href: `/sign-in?to=/m/${meeting}`, onGo: () => session.leave() } : null,
    toldAt: stage.told === null ? null : atTime(stage.told),
    time: elapsed(stage.since, now),
    endsAt: endIfNear(stage, now),
    music: useMeeting((view) => view.music),
    onMusicMuted: (muted) => session.setMusicMuted(muted),
    onMusicVolume: (volume) => session.setMusicVolume(volume),
    async onChangeName(name) {
      const done = await session.changeName(name);
      if (done) rememberName(name);
      return done;
    },
    onKeepWaiting: () => session.keepWaiting(),
    onLeave: () => session.leave(),
    offline: useMeeting((view) => view.line !== 'up'),
  };
}
