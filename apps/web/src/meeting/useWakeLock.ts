import { useEffect } from 'react';

/**
 * Keeps the screen on while it is used. Browsers let go whenever the page is not seen, so it is asked for again at every
 * return; where there is no such thing, or it is refused to save power, the screen does as it always does.
 */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      const given = await navigator.wakeLock.request('screen').catch(() => null);
      if (over) return void given?.release();
      lock = given;
    };
    const again = () => void ask();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, []);
}
