import { type ComponentType, useEffect, useState } from 'react';

/** A part of the page that comes in a file of its own, when it is wanted. */
export interface Deferred<P> {
  /** Sends for it, and does so again after it could not be had. */
  readonly fetch: () => Promise<void>;
  readonly here: () => ComponentType<P> | null;
}

export function deferred<P>(load: () => Promise<ComponentType<P>>): Deferred<P> {
  let here: ComponentType<P> | null = null;
  let coming: Promise<void> | null = null;
  return {
    here: () => here,
    fetch: () => {
      coming ??= load().then(
        (part) => {
          here = part;
        },
        (error: unknown) => {
          coming = null;
          throw error;
        },
      );
      return coming;
    },
  };
}

/** The part, once it is wanted and has come. Unlike `lazy`, one that cannot be had takes nothing else down with it. */
export function useDeferred<P>(part: Deferred<P>, wanted: boolean): ComponentType<P> | null {
  const [, setCame] = useState(false);
  const waits = wanted && part.here() === null;
  useEffect(() => {
    if (!waits) return;
    let gone = false;
    part.fetch().then(
      () => !gone && setCame(true),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [part, waits]);
  return wanted ? part.here() : null;
}
