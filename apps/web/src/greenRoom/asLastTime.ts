const KEY = 'foyer.as-last-time';

/** Whether somebody chose to be in at once next time. Storage can be switched off; then everybody is asked. */
export function joinsAsLastTime(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}

export function rememberAsLastTime(on: boolean): void {
  try {
    if (on) localStorage.setItem(KEY, 'yes');
    else localStorage.removeItem(KEY);
  } catch {
    // Only a convenience is lost.
  }
}
