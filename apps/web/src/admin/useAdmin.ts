import {
  type AccountRow,
  type Answer,
  addPerson,
  closeAccount,
  type FoundPeople,
  findPeople,
  grantRights,
  type Problem,
  type Rights,
  resetAccount,
} from '@foyer/client';
import { useEffect, useRef, useState } from 'react';

/** What somebody is asked about before it is done, or handed once it is. */
export type Asked =
  | { readonly about: 'add' }
  | { readonly about: 'disable' | 'reset'; readonly person: AccountRow }
  | { readonly about: 'link'; readonly name: string; readonly link: string };

interface NewPerson {
  readonly name: string;
  readonly mail: string | null;
  readonly rights: Rights;
}

export interface AdminProps {
  readonly text: string;
  /** Undefined: they are on their way. */
  readonly found: FoundPeople | undefined;
  readonly problem: Problem | null;
  readonly asked: Asked | null;
  readonly busy: boolean;
  /** Whether the account has to be proven first; what was asked for is done then. */
  readonly proving: boolean;
  readonly onText: (text: string) => void;
  readonly onAsk: (asked: Asked | null) => void;
  readonly onAdd: (person: NewPerson) => void;
  readonly onGrant: (person: AccountRow, rights: Partial<Rights>) => void;
  readonly onEnable: (person: AccountRow) => void;
  /** Does what was asked about. */
  readonly onSure: () => void;
  readonly onProven: () => void;
  readonly onNotProven: () => void;
}

export function useAdmin(): AdminProps {
  const [text, setText] = useState('');
  const [found, setFound] = useState<FoundPeople | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const [again, setAgain] = useState<(() => void) | null>(null);
  /** Which search is the newest: answers may overtake one another. */
  const newest = useRef(0);

  /** Does something, if need be after the account was proven once more. */
  async function act<T>(what: () => Promise<Answer<T>>, then: (value: T) => void): Promise<void> {
    setBusy(true);
    setProblem(null);
    const answer = await what();
    setBusy(false);
    if (answer.ok) return then(answer.value);
    if (answer.problem === 'step-up-required') setAgain(() => () => void act(what, then));
    else setProblem(answer.problem);
  }
  const put = (person: AccountRow) => {
    setAsked(null);
    setFound((now) => now && { ...now, people: now.people.map((one) => (one.id === person.id ? person : one)) });
  };
  const look = (sought: string) => {
    const mine = ++newest.current;
    void act(
      () => findPeople(sought),
      (value) => mine === newest.current && setFound(value),
    );
  };
  useEffect(() => look(''), []);

  return {
    ...{ text, found, problem, asked, busy },
    proving: again !== null,
    onText(typed) {
      setText(typed);
      look(typed);
    },
    onAsk(about) {
      setProblem(null);
      setAsked(about);
    },
    onAdd: (person) =>
      void act(
        () => addPerson(person),
        (value) => {
          setAsked({ about: 'link', name: value.person.name, link: value.link });
          look(text);
        },
      ),
    onGrant: (person, rights) => void act(() => grantRights(person.id, rights), put),
    onEnable: (person) => void act(() => closeAccount(person.id, false), put),
    onSure() {
      if (asked?.about === 'disable') void act(() => closeAccount(asked.person.id, true), put);
      if (asked?.about === 'reset')
        void act(
          () => resetAccount(asked.person.id),
          (link) => setAsked({ about: 'link', name: asked.person.name, link }),
        );
    },
    onProven() {
      setAgain(null);
      again?.();
    },
    onNotProven() {
      setAgain(null);
      setProblem('step-up-required');
    },
  };
}
