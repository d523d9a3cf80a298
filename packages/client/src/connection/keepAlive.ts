import { ask } from './http.ts';

/** How often an open page shows that its person's session is in use, in ms: well within the idle time. */
const INTERVAL_MS = 10 * 60_000;

/** Keeps the session of whoever has this page open from ending for lack of use. Returns the end of it. */
export function keepAlive(): () => void {
  const timer = setInterval(() => void ask('session:read', {}), INTERVAL_MS);
  return () => clearInterval(timer);
}
