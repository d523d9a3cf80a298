import { useSyncExternalStore } from 'react';
import type { Surroundings } from './constrained.ts';

/** Until there is a window to look at. */
const DESK: Surroundings = { width: 1280, height: 800, coarse: false, saveData: false, ratio: 1, rem: 16 };
const COARSE = '(pointer: coarse)';

/** What this page has to do with just now. */
export function useSurroundings(): Surroundings {
  return useSyncExternalStore(watch, look, () => DESK);
}

let seen: Surroundings | null = null;

/** The same object as long as nothing has changed: React compares by identity, and asks often. */
function look(): Surroundings {
  seen ??= measured();
  return seen;
}

function measured(): Surroundings {
  return {
    width: window.innerWidth,
    height: window.innerHeight,
    coarse: matchMedia(COARSE).matches,
    saveData: connection()?.saveData ?? false,
    ratio: window.devicePixelRatio,
    rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || DESK.rem,
  };
}

function watch(tell: () => void): () => void {
  const measure = () => {
    const [now, before] = [measured(), look()];
    const keys = Object.keys(now) as (keyof Surroundings)[];
    if (keys.every((key) => now[key] === before[key])) return;
    seen = now;
    tell();
  };
  // Something may have changed since the first look.
  measure();
  const sources = [window, matchMedia(COARSE), connection()].filter((source) => source !== null);
  const events = ['resize', 'change'];
  for (const source of sources) for (const event of events) source.addEventListener(event, measure);
  return () => {
    for (const source of sources) for (const event of events) source.removeEventListener(event, measure);
  };
}

/** Not every browser tells; TypeScript therefore does not know it. */
function connection(): (EventTarget & { readonly saveData?: boolean }) | null {
  return 'connection' in navigator && navigator.connection instanceof EventTarget ? navigator.connection : null;
}
