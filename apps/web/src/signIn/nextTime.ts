const KEY = 'foyer:came-by-link';

/** Notes that somebody came by a link, which leads in only once: they are to be asked how they will come from now on. */
export function cameByLink(): void {
  localStorage.setItem(KEY, 'yes');
}

/** Whether somebody came by a link in this browser, and was not asked yet. */
export function isToBeAsked(): boolean {
  return localStorage.getItem(KEY) !== null;
}

/** They have answered, one way or the other. */
export function wasAsked(): void {
  localStorage.removeItem(KEY);
}
