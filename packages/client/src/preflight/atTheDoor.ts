import type { StoreApi } from 'zustand/vanilla';
import type { HeldInvitation } from '../invitation/held.ts';
import { newCertificate } from '../media/prepare.ts';
import type { SessionView, Stage } from '../session/view.ts';
import type { Preflight } from './preflight.ts';

interface Door {
  readonly invitation: HeldInvitation;
  /** Resolves when everything that joining takes is ready: that comes first. */
  readonly ready: () => Promise<unknown>;
}

/**
 * Tries the ways for as long as somebody stands at a door that may open, and at no other time. What it takes to try them comes
 * in a file of its own: nobody needs it in order to join.
 *
 * @returns what tries them once more
 */
export function preflightAt(store: StoreApi<SessionView>, { invitation, ready }: Door): () => void {
  let preflight: Preflight | null = null;
  let stands = false;

  async function begin(): Promise<void> {
    await ready();
    const loaded = await import('./preflight.ts');
    if (!stands) return;
    preflight ??= new loaded.Preflight({
      open: (fingerprint, patienceMs) => invitation.tryWays(fingerprint, patienceMs),
      certificate: newCertificate,
      onView: (view) => store.setState({ preflight: view }),
    });
    preflight.start();
  }

  store.subscribe(({ stage }) => {
    if (mayJoin(stage) === stands) return;
    stands = !stands;
    if (!stands) preflight?.stop();
    // A file that cannot be had: then nothing is known.
    else begin().catch(() => {});
  });
  return () => preflight?.again();
}

function mayJoin(stage: Stage): boolean {
  if (stage.at !== 'green-room' || stage.joining) return false;
  return stage.door.entrance === 'straight-in' || stage.door.entrance === 'lobby';
}
