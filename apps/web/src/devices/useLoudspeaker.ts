import type { SessionView } from '@foyer/client';
import { useMeeting, useSession } from '../meeting/session.ts';

export interface LoudspeakerProps {
  readonly loudspeaker: SessionView['loudspeaker'];
  readonly onChoose: (id: string) => void;
}

/** Where others are heard; null where there is nothing to choose. */
export function useLoudspeaker(): LoudspeakerProps | null {
  const session = useSession();
  const loudspeaker = useMeeting((view) => view.loudspeaker);
  return loudspeaker.choices.length === 0 ? null : { loudspeaker, onChoose: (id) => session.chooseLoudspeaker(id) };
}
