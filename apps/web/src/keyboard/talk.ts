/** Held for so long, in ms, a key is no press any more: one wants to talk for as long as it is down. */
export const HELD_MS = 250;

/**
 * Where holding the key to talk stands. `pressed`: it is down, and may still be a press of what has the focus. `talking`:
 * it is down, and the microphone is on for it.
 */
export type Talk = 'idle' | 'pressed' | 'talking';

export type TalkEvent =
  /** It goes down. `free`: nobody types, nothing lies over the page, and one is muted. */
  | { readonly type: 'down'; readonly free: boolean; readonly repeat: boolean }
  /** It has been down for `HELD_MS`. */
  | { readonly type: 'held' }
  | { readonly type: 'up' }
  /** The window is no longer looked at, so nobody would hear of the key. */
  | { readonly type: 'away' };

/** What follows: the microphone goes `on` or `off`, and the key means nothing else (`consumed`). */
export interface TalkStep {
  readonly talk: Talk;
  readonly microphone: 'on' | 'off' | null;
  readonly consumed: boolean;
}

/** Push to talk: the next step. Pure. */
export function step(talk: Talk, event: TalkEvent): TalkStep {
  const stay = { talk, microphone: null, consumed: talk === 'talking' };
  switch (event.type) {
    case 'down':
      return talk === 'idle' && event.free && !event.repeat ? { ...stay, talk: 'pressed' } : stay;
    case 'held':
      return talk === 'pressed' ? { talk: 'talking', microphone: 'on', consumed: true } : stay;
    case 'up':
    case 'away':
      return talk === 'talking'
        ? { talk: 'idle', microphone: 'off', consumed: true }
        : { talk: 'idle', microphone: null, consumed: false };
  }
}
