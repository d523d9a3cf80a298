import type { View } from '@foyer/client';
import { useEffect, useState } from 'react';
import { useSession } from '../meeting/session.ts';
import { atMostEvery } from './pace.ts';
import { useHidden } from './useHidden.ts';

/** A resize is a hundred sizes a second; three are enough. */
const EVERY_MS = 350;

/** Says what this page shows, whenever that changes: nothing, while nobody can see it. Null: not known yet. */
export function useReport(view: View | null): void {
  const session = useSession();
  const hidden = useHidden();
  const [pace] = useState(() => atMostEvery<View>(EVERY_MS, (latest) => session.setView(latest)));
  useEffect(() => {
    if (view) pace.tell(hidden ? { show: 'sound' } : view);
  });
  useEffect(() => () => pace.end(), [pace]);
}
