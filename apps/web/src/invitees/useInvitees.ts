import {
  type Answer,
  type DirectoryGroup,
  type DirectoryPerson,
  type Guest,
  guestsIn,
  type InvitedPerson,
  type InviteeList,
  inviting,
  type Problem,
  readGroups,
} from '@foyer/client';
import type { MeetingId } from '@foyer/domain';
import { useEffect, useMemo, useState } from 'react';
import { useColleagues } from '../directory/useColleagues.ts';
import { saveFile } from '../files/saveFile.ts';
import { count } from '../i18n/count.ts';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import { copyInvitation } from '../invitation/copyText.ts';
import { invitationText } from '../invitation/invitationText.ts';

/** Whom or what somebody has chosen to invite. */
export type Choice =
  | { readonly by: 'guests'; readonly guests: readonly Guest[] }
  | { readonly by: 'person'; readonly person: DirectoryPerson }
  | { readonly by: 'group'; readonly group: DirectoryGroup };

export interface InviteesProps {
  /** Null until they have come. */
  readonly list: InviteeList | null;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Who fits what is typed; null: nobody was looked for yet. */
  readonly choices: readonly Choice[] | null;
  readonly onInvite: (choice: Choice) => void;
  readonly onCopy: (person: InvitedPerson) => void;
  readonly onRenew: (person: InvitedPerson) => void;
  /** Absent where there is no mail server. */
  readonly onSend: ((person: InvitedPerson) => void) | null;
  readonly onRemove: (person: InvitedPerson) => void;
  /** Absent where the meeting has no time. */
  readonly onCalendar: (() => void) | null;
  /** What has just been done; null: nothing. */
  readonly done: string | null;
  readonly problem: Problem | null;
}

/** The people invited to a meeting of one's own, and what one does about them. */
export function useInvitees(meeting: MeetingId): InviteesProps {
  const asks = useMemo(() => inviting(meeting), [meeting]);
  const [list, setList] = useState<InviteeList | null>(null);
  const [groups, setGroups] = useState<readonly DirectoryGroup[]>([]);
  const [text, setText] = useState('');
  const [done, setDone] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const guests = guestsIn(text);
  const found = useColleagues(guests === null ? text : '');

  useEffect(() => {
    let here = true;
    void asks.read().then((answer) => here && (answer.ok ? setList(answer.value) : setProblem(answer.problem)));
    void readGroups().then((answer) => here && answer.ok && setGroups(answer.value));
    return () => {
      here = false;
    };
  }, [asks]);

  // Mail goes out within moments, or does not: whoever has just invited somebody wants to know.
  const isUnderWay = list?.people.some(({ sending, trouble }) => sending === 'waiting' && trouble === null) ?? false;
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(
      () => void asks.read().then((answer) => answer.ok && setList(answer.value)),
      LOOK_EVERY_MS,
    );
    return () => clearInterval(timer);
  }, [asks, isUnderWay]);

  const changed = async (asked: Promise<Answer<InviteeList>>, said: string | null) => {
    const answer = await asked;
    setProblem(answer.ok ? null : answer.problem);
    setDone(answer.ok ? said : null);
    if (answer.ok) setList(answer.value);
  };
  const say = words.invitees;
  const named = (sentence: string, { name, mail }: InvitedPerson) => fill(sentence, { name: name ?? mail });

  const invite = async (choice: Choice) => {
    const [people, group] = askedBy(choice);
    const answer = await asks.add(people, group);
    setProblem(answer.ok ? null : answer.problem);
    // What could not be done now stays in the field, to be tried again.
    if (!answer.ok) return;
    setText('');
    const { skipped, ...rest } = answer.value;
    setList(rest);
    setDone(skipped > 0 ? count(say.skipped, skipped) : null);
  };
  const copy = async (person: InvitedPerson) => {
    const link = asks.link(person.id);
    const facts = { title: list?.title ?? '', when: list?.when ?? null, code: null, host: location.host };
    const copied = await copyInvitation(
      link.then((answer) => (answer.ok ? invitationText({ ...facts, link: answer.value.link }) : null)),
    );
    await changed(asks.read(), copied ? named(say.linkCopied, person) : say.copyFailed);
  };
  const download = async () => {
    const answer = await asks.calendar();
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) saveFile({ ...answer.value, type: 'text/calendar' });
  };

  return {
    list,
    text,
    onText: setText,
    choices: choicesOf(text, { guests, groups, people: found.people }),
    onInvite: (choice) => void invite(choice),
    onCopy: (person) => void copy(person),
    onRenew: (person) => void changed(asks.renew(person.id), named(say.newLinkMade, person)),
    onSend: list?.mails ? (person) => void changed(asks.send(person.id), null) : null,
    onRemove: (person) => void changed(asks.remove(person.id), named(say.removed, person)),
    onCalendar: list?.when ? () => void download() : null,
    done,
    problem: problem ?? found.problem,
  };
}

const LOOK_EVERY_MS = 2_000;

interface Fitting {
  readonly guests: readonly Guest[] | null;
  readonly groups: readonly DirectoryGroup[];
  readonly people: readonly DirectoryPerson[] | null;
}

/** Whole addresses come first: who types one means it. */
export function choicesOf(text: string, { guests, groups, people }: Fitting): readonly Choice[] | null {
  if (guests !== null) return [{ by: 'guests', guests }];
  if (people === null) return null;
  const sought = text.trim().toLowerCase();
  return [
    ...groups
      .filter(({ name }) => name.toLowerCase().includes(sought))
      .map((group) => ({ by: 'group', group }) as const),
    ...people.map((person) => ({ by: 'person', person }) as const),
  ];
}

function askedBy(choice: Choice): readonly [readonly Guest[], string | null] {
  if (choice.by === 'group') return [[], choice.group.id];
  if (choice.by === 'guests') return [choice.guests, null];
  const { mail, name } = choice.person;
  return [mail === null ? [] : [{ mail, name }], null];
}
