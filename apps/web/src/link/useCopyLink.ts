import { useEffect, useState } from 'react';
import { copyLink } from './copyLink.ts';

export interface CopyLinkProps {
  readonly state: 'idle' | 'copied' | 'failed';
  readonly onCopy: () => void;
}

const SHOWN_MS = 2500;

/** Copying the link, and for a moment what came of it. */
export function useCopyLink(): CopyLinkProps {
  const [state, setState] = useState<CopyLinkProps['state']>('idle');

  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);

  return { state, onCopy: () => void copyLink().then((copied) => setState(copied ? 'copied' : 'failed')) };
}
