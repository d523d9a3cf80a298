import { useCallback, useEffect, useState } from 'react';

const SHOWN_MS = 4000;

export interface Said {
  /** What is said just now; null: nothing. */
  readonly said: string | null;
  readonly say: (what: string) => void;
}

/** Something said once, quietly, and gone again. */
export function useSaid(): Said {
  const [said, setSaid] = useState<{ readonly what: string } | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return { said: said?.what ?? null, say: useCallback((what) => setSaid({ what }), []) };
}
