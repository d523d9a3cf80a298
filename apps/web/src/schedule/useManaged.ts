import {
  type Answer,
  type Colleague,
  type ManagedMeeting,
  type MeetingVisit,
  managing,
  type OptionsChange,
  type Problem,
  readAccount,
} from '@foyer/client';
import { useEffect, useMemo, useState } from 'react';

/** Everything on the page of one meeting that one organizes. */
export interface ManagedProps {
  readonly meeting: string;
  /** Where a code is typed. */
  readonly host: string;
  /** `nowhere`: there is none, or it is not for whoever looks; `guest`: they are not signed in. */
  readonly found: ManagedMeeting | 'loading' | 'nowhere' | 'guest';
  /** What came of the last thing that was asked for. */
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** Who came; null: nobody has asked yet. */
  readonly visits: readonly MeetingVisit[] | null;
  readonly does: ManagedActions;
}

/** Each answers what spoke against it; null: it is done. */
export interface ManagedActions {
  readonly change: (change: {
    title?: string;
    when?: Omit<NonNullable<ManagedMeeting['when']>, 'except'>;
  }) => Promise<Problem | null>;
  readonly skip: (start: string, off: boolean) => Promise<Problem | null>;
  readonly changeOptions: (change: OptionsChange) => Promise<Problem | null>;
  readonly appoint: (who: Colleague, on: boolean) => Promise<Problem | null>;
  readonly choose: (who: Colleague, on: boolean) => Promise<Problem | null>;
  readonly resetInvitation: () => Promise<Problem | null>;
  readonly cancel: () => Promise<Problem | null>;
  readonly showVisits: () => Promise<Problem | null>;
}

export function useManaged(meeting: string): ManagedProps {
  const asks = useMemo(() => managing(meeting), [meeting]);
  const [found, setFound] = useState<ManagedProps['found']>('loading');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [visits, setVisits] = useState<ManagedProps['visits']>(null);

  const read = async () => {
    const answer = await asks.read();
    if (answer.ok) return setFound(answer.value);
    if (answer.problem === 'auth-required') return setFound('guest');
    if (answer.problem === 'not-found') return setFound('nowhere');
    setProblem(answer.problem);
  };

  useEffect(() => {
    void readAccount().then((who) => (who.ok && who.value === null ? setFound('guest') : read()));
  }, [asks]);

  /** Asks for something, and shows the meeting as it is then. */
  async function settle<T>(asked: Promise<Answer<T>>, then: (value: T) => void): Promise<Problem | null> {
    setBusy(true);
    setProblem(null);
    const answer = await asked;
    setBusy(false);
    if (answer.ok) then(answer.value);
    // What somebody else has changed meanwhile is to be seen before it is changed again.
    else if (answer.problem === 'conflict') await read();
    setProblem(answer.ok ? null : answer.problem);
    return answer.ok ? null : answer.problem;
  }
  const sequence = typeof found === 'object' ? found.sequence : 0;

  return {
    ...{ meeting, found, problem, busy, visits },
    host: location.host,
    does: {
      change: (change) => settle(asks.change({ sequence, ...change }), setFound),
      skip: (start, off) => settle(asks.skip({ start, off }), setFound),
      changeOptions: (change) => settle(asks.changeOptions({ change }), setFound),
      appoint: (who, on) => settle(asks.appoint({ who, on }), setFound),
      choose: (who, on) => settle(asks.choose({ who, on }), setFound),
      resetInvitation: () => settle(asks.resetInvitation(), setFound),
      cancel: () => settle(asks.cancel(), () => void read()),
      showVisits: () => settle(asks.attendance(), (value) => setVisits(value.visits)),
    },
  };
}
