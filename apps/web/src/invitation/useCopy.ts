import { useEffect, useState } from 'react';

export interface CopyProps {
  readonly state: 'idle' | 'copied' | 'failed';
  readonly onCopy: () => void;
}

const SHOWN_MS = 2500;

/** Copying something, and for a moment what came of it. */
export function useCopy(copy: () => Promise<boolean>): CopyProps {
  const [state, setState] = useState<CopyProps['state']>('idle');

  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);

  return { state, onCopy: () => void copy().then((copied) => setState(copied ? 'copied' : 'failed')) };
}
