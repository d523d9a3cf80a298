import { deferred } from '@foyer/ui';
import type { PreflightInput } from './Preflight.tsx';

/** Comes in a file of its own: nobody needs it in order to join. */
export const preflightPart = deferred<PreflightInput>(async () => (await import('./Preflight.tsx')).Preflight);
