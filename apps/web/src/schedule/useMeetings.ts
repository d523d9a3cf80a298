import {
  addressOf,
  keyIn,
  type ListedMeeting,
  listMeetings,
  type MeetingPart,
  openMeeting,
  type Problem,
  readAccount,
} from '@foyer/client';
import { useEffect, useState } from 'react';

/** One part of the list, as far as it was asked for. */
export interface PartOfList {
  readonly meetings: readonly ListedMeeting[];
  /** Absent when that is all. */
  readonly onMore: (() => void) | null;
}

export interface MeetingsProps {
  /** Who looks: null for guests, undefined while nobody knows yet. */
  readonly account: { readonly holds: boolean } | null | undefined;
  /** Undefined until they have come. */
  readonly lists: Readonly<Record<MeetingPart, PartOfList>> | undefined;
  readonly problem: Problem | null;
  /** Absent for those who may not hold meetings. */
  readonly onNewMeeting: (() => void) | null;
  readonly opening: boolean;
}

const PARTS: readonly MeetingPart[] = ['running', 'upcoming', 'past'];
interface Fetched {
  readonly meetings: readonly ListedMeeting[];
  readonly pages: number;
  readonly more: boolean;
}

/** Everything on the page of one's meetings. */
export function useMeetings(): MeetingsProps {
  const [account, setAccount] = useState<MeetingsProps['account']>(undefined);
  const [fetched, setFetched] = useState<Readonly<Partial<Record<MeetingPart, Fetched>>>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [opening, setOpening] = useState(false);

  const fetchPage = async (part: MeetingPart, page: number) => {
    const answer = await listMeetings(part, page);
    if (!answer.ok) return setProblem(answer.problem);
    const { meetings, more } = answer.value;
    setFetched((now) => {
      const before = page === 0 ? [] : (now[part]?.meetings ?? []);
      return { ...now, [part]: { meetings: [...before, ...meetings], pages: page + 1, more } };
    });
  };

  useEffect(() => {
    void readAccount().then((answer) => {
      if (!answer.ok) return setProblem(answer.problem);
      setAccount(answer.value && { holds: answer.value.rights.holds });
      if (answer.value) for (const part of PARTS) void fetchPage(part, 0);
    });
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

  const { running, upcoming, past } = fetched;
  const shown = (part: MeetingPart, { meetings, pages, more }: Fetched): PartOfList => ({
    meetings,
    onMore: more ? () => void fetchPage(part, pages) : null,
  });
  return {
    account,
    lists:
      running && upcoming && past
        ? { running: shown('running', running), upcoming: shown('upcoming', upcoming), past: shown('past', past) }
        : undefined,
    problem,
    onNewMeeting: account?.holds ? () => void open() : null,
    opening,
  };
}
