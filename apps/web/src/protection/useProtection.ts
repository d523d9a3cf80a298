import type { Protection, Quality } from '@foyer/client';
import { useEffect, useState } from 'react';
import { useMeeting, useSession } from '../meeting/session.ts';

export interface ProtectionProps {
  /** `reading` until it is known; null: the server does not answer. */
  readonly protection: Protection | 'reading' | null;
  readonly quality: Quality;
}

/** How the call is protected, read anew each time somebody looks. */
export function useProtection(): ProtectionProps {
  const session = useSession();
  const [protection, setProtection] = useState<ProtectionProps['protection']>('reading');
  useEffect(() => {
    let over = false;
    void session.readProtection().then((read) => {
      if (!over) setProtection(read);
    });
    return () => {
      over = true;
    };
  }, [session]);
  return { protection, quality: useMeeting((view) => view.quality) };
}
