import { useEffect, useState } from 'react';

export interface CopyLinkProps {
  readonly state: 'idle' | 'copied' | 'failed';
  readonly onCopy: () => void;
}

const SHOWN_MS = 2500;

/** Copies the address of this page, which is the meeting's link. */
export function useCopyLink(): CopyLinkProps {
  const [state, setState] = useState<CopyLinkProps['state']>('idle');

  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    try {
      // Absent where the page came over plain HTTP, and it may be refused: then the address bar has to do.
      await navigator.clipboard.writeText(location.href);
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  return { state, onCopy: () => void copy() };
}
