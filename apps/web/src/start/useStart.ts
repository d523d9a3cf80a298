import { type Account, openMeeting, type Problem, readAccount } from '@foyer/client';
import { useEffect, useState } from 'react';
import { addressOf } from './addressOf.ts';

export interface StartProps {
  /** Who is signed in; null for guests, undefined while nobody knows yet. */
  readonly account: Account | null | undefined;
  readonly problem: Problem | null;
  readonly text: string;
  readonly notALink: boolean;
  readonly opening: boolean;
  readonly onText: (text: string) => void;
  readonly onJoin: () => void;
  /** Absent for guests: only accounts open meetings. */
  readonly onNewMeeting: (() => void) | null;
}

export function useStart(): StartProps {
  const [account, setAccount] = useState<Account | null | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [text, setText] = useState('');
  const [notALink, setNotALink] = useState(false);
  const [opening, setOpening] = useState(false);

  useEffect(() => {
    let here = true;
    void readAccount().then((answer) => {
      if (!here) return;
      setAccount(answer.ok ? answer.value : null);
      if (!answer.ok) setProblem(answer.problem);
    });
    return () => {
      here = false;
    };
  }, []);

  const open = async () => {
    setOpening(true);
    setProblem(null);
    const answer = await openMeeting();
    // `opening` stays true: the next page is on its way.
    if (answer.ok) return location.assign(addressOf(answer.value.link) ?? `/m/${answer.value.meeting}`);
    setOpening(false);
    setProblem(answer.problem);
  };

  return {
    account,
    problem,
    text,
    notALink,
    opening,
    onText: (typed) => {
      setText(typed);
      setNotALink(false);
    },
    onJoin: () => {
      const address = addressOf(text);
      if (address === null) setNotALink(true);
      else location.assign(address);
    },
    onNewMeeting: account ? () => void open() : null,
  };
}
