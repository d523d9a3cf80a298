import type { MeetingSession, SessionView } from '@foyer/client';
import { createContext, use } from 'react';
import { useStore } from 'zustand';

export const SessionContext = createContext<MeetingSession | null>(null);

export function useSession(): MeetingSession {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a <SessionContext> above it');
  return session;
}

/** Re-renders only when what `pick` returns has changed. */
export function useMeeting<T>(pick: (view: SessionView) => T): T {
  return useStore(useSession().store, pick);
}
