import { useEffect, useRef } from 'react';
import { isCovered, isTyping } from './focus.ts';
import { HELD_MS, step, type Talk, type TalkEvent } from './talk.ts';

export interface TalkProps {
  /** Single keys do something at all. */
  readonly use: boolean;
  /** One is muted, and may unmute. */
  readonly muted: boolean;
  readonly onToggle: () => void;
}

/** Holding the space bar switches one's own microphone on for as long, wherever the focus is but where one types. */
export function useTalk(given: TalkProps): void {
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  useEffect(() => {
    let talk: Talk = 'idle';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = (event: TalkEvent): boolean => {
      const { microphone, consumed, ...next } = step(talk, event);
      talk = next.talk;
      const { muted, onToggle } = latest.current;
      // Somebody else may have switched it meanwhile: then there is nothing to do.
      if (microphone !== null && muted === (microphone === 'on')) onToggle();
      return consumed;
    };
    const onDown = (event: KeyboardEvent) => {
      if (event.code !== 'Space' || event.ctrlKey || event.metaKey || event.altKey) return;
      const { use, muted } = latest.current;
      const free = use && muted && !isTyping(document.activeElement) && !isCovered();
      const before = talk;
      if (take({ type: 'down', free, repeat: event.repeat })) event.preventDefault();
      if (before === 'idle' && talk === 'pressed') timer = setTimeout(() => take({ type: 'held' }), HELD_MS);
    };
    const onUp = (event: KeyboardEvent) => {
      if (event.code !== 'Space') return;
      clearTimeout(timer);
      // A button is pressed when the key comes up: not by this one.
      if (take({ type: 'up' })) event.preventDefault();
    };
    const onAway = () => {
      clearTimeout(timer);
      take({ type: 'away' });
    };
    document.addEventListener('keydown', onDown, true);
    document.addEventListener('keyup', onUp, true);
    window.addEventListener('blur', onAway);
    return () => {
      onAway();
      document.removeEventListener('keydown', onDown, true);
      document.removeEventListener('keyup', onUp, true);
      window.removeEventListener('blur', onAway);
    };
  }, []);
}
