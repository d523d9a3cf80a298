import { useEffect, useState } from 'react';

/** Whoever only glances at another page should find this one as they left it: for so long, in ms, nothing changes. */
const GLANCE_MS = 3_000;

/** Whether nobody can see this page: it is behind another one, or the screen is locked. */
export function useHidden(): boolean {
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(leaving);
      if (document.visibilityState === 'hidden') leaving = setTimeout(() => setHidden(true), GLANCE_MS);
      else setHidden(false);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(leaving);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return hidden;
}
