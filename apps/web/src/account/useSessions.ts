import { endOtherSessions, endSession, type OwnSession, type Problem, readSessions } from '@foyer/client';
import { useCallback, useEffect, useState } from 'react';

export interface SessionsProps {
  /** Null: nobody knows yet. */
  readonly sessions: readonly OwnSession[] | null;
  readonly now: number;
  readonly othersEnded: boolean;
  readonly problem: Problem | null;
  readonly onEnd: (id: string) => void;
  readonly onEndOthers: () => void;
  readonly onSignOut: () => void;
}

/** @param again changes when they may have changed */
export function useSessions(again: number, onSignOut: () => void): SessionsProps {
  const [sessions, setSessions] = useState<readonly OwnSession[] | null>(null);
  const [now, setNow] = useState(() => Date.now());
  const [othersEnded, setOthersEnded] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const read = useCallback(async () => {
    const answer = await readSessions();
    setNow(Date.now());
    if (answer.ok) setSessions(answer.value);
    else setProblem(answer.problem);
  }, []);
  // Also when they may have changed.
  useEffect(() => void read(), [read, again]);

  const end = async (asked: ReturnType<typeof endSession>, others: boolean) => {
    setProblem(null);
    const answer = await asked;
    setOthersEnded(others && answer.ok);
    // One that is gone already is what was wanted.
    if (!answer.ok && answer.problem !== 'not-found') setProblem(answer.problem);
    await read();
  };

  return {
    ...{ sessions, now, othersEnded, problem, onSignOut },
    onEnd: (id) => void end(endSession(id), false),
    onEndOthers: () => void end(endOtherSessions(), true),
  };
}
