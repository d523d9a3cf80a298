import {
  type Account,
  addressOf,
  invitationIn,
  keyIn,
  type ListedMeeting,
  listMeetings,
  meetingOf,
  openMeeting,
  type Problem,
  readAccount,
} from '@foyer/client';
import { useEffect, useState } from 'react';
import type { words } from '../i18n/words.ts';
import type { NextTimeProps } from '../signIn/NextTime.tsx';
import { useNextTime } from '../signIn/useNextTime.ts';

export interface StartProps {
  /** Who is signed in; null for guests, undefined while nobody knows yet. */
  readonly account: Account | null | undefined;
  readonly problem: Problem | null;
  /** The meeting that goes on, or comes next; null: none does, or nobody knows yet. */
  readonly next: ListedMeeting | null;
  readonly text: string;
  /** Why what was typed leads nowhere; null: it has not been tried. */
  readonly notALink: keyof typeof words.start.notALink | null;
  readonly opening: boolean;
  readonly onText: (text: string) => void;
  readonly onJoin: () => void;
  /** Absent for guests: only accounts open meetings. */
  readonly onNewMeeting: (() => void) | null;
  /** Asks how they will come from now on; null: it is settled. */
  readonly nextTime: NextTimeProps | null;
}

export function useStart(): StartProps {
  const [account, setAccount] = useState<Account | null | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [next, setNext] = useState<StartProps['next']>(null);
  const [text, setText] = useState('');
  const [notALink, setNotALink] = useState<StartProps['notALink']>(null);
  const [opening, setOpening] = useState(false);

  useEffect(() => {
    let here = true;
    void readAccount().then((answer) => {
      if (!here) return;
      setAccount(answer.ok ? answer.value : null);
      if (!answer.ok) setProblem(answer.problem);
      else if (answer.value) void nextMeeting().then((found) => here && setNext(found));
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
    if (answer.ok) return location.assign(addressOf({ meeting: answer.value.meeting, key: keyIn(answer.value.link) }));
    setOpening(false);
    setProblem(answer.problem);
  };

  const join = async () => {
    const invitation = invitationIn(text);
    if (invitation === null) return setNotALink('neither');
    if (invitation.by === 'link') return location.assign(addressOf(invitation));
    setProblem(null);
    const answer = await meetingOf(invitation.code);
    if (answer.ok) return location.assign(addressOf({ meeting: answer.value, key: null }));
    if (answer.problem === 'not-found') setNotALink('unknown-code');
    else setProblem(answer.problem);
  };

  return {
    account,
    problem,
    next,
    text,
    notALink,
    opening,
    onText: (typed) => {
      setText(typed);
      setNotALink(null);
    },
    onJoin: () => void join(),
    nextTime: useNextTime(),
    onNewMeeting: account?.rights.holds ? () => void open() : null,
  };
}

/** What is only good to know is not missed: where it cannot be read, nothing is said. */
async function nextMeeting(): Promise<ListedMeeting | null> {
  const [running, upcoming] = await Promise.all([listMeetings('running', 0), listMeetings('upcoming', 0)]);
  return (running.ok && running.value.meetings[0]) || (upcoming.ok && upcoming.value.meetings[0]) || null;
}
