import {
  type Answer,
  type DirectoryGroup,
  type DirectoryPerson,
  keepGroup,
  type Problem,
  readGroup,
  readGroups,
  removeGroup,
} from '@foyer/client';
import { useEffect, useState } from 'react';
import { useStepUp } from '../account/useStepUp.ts';
import type { ProveInput } from '../signIn/useProve.ts';

/** A group while it is being made or changed. */
export interface GroupDraft {
  /** Null: a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly members: readonly DirectoryPerson[];
  readonly nameMissing: boolean;
}

export interface GroupsProps {
  /** Undefined: they are on their way. */
  readonly groups: readonly DirectoryGroup[] | undefined;
  /** Null: none is being changed. */
  readonly draft: GroupDraft | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly proving: ProveInput | null;
  readonly onNew: () => void;
  readonly onOpen: (group: DirectoryGroup) => void;
  readonly onName: (name: string) => void;
  readonly onPut: (person: DirectoryPerson, on: boolean) => void;
  readonly onSave: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Groups of colleagues, for those who look after accounts. */
export function useGroups(): GroupsProps {
  const { guarded, proving } = useStepUp();
  const [groups, setGroups] = useState<GroupsProps['groups']>(undefined);
  const [draft, setDraft] = useState<GroupDraft | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let here = true;
    void readGroups().then((answer) => here && answer.ok && setGroups(answer.value));
    return () => {
      here = false;
    };
  }, []);

  async function act<T>(what: () => Promise<Answer<T>>, then: (value: T) => void): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const answer = await guarded(what);
    setBusy(false);
    if (answer?.ok) then(answer.value);
    else setProblem(answer?.problem ?? null);
  }
  const changed = (after: readonly DirectoryGroup[]) => {
    setGroups(after);
    setDraft(null);
  };
  const save = ({ id, name, members }: GroupDraft) => {
    if (name.trim() === '') return setDraft((now) => now && { ...now, nameMissing: true });
    const ids = members.map((one) => one.id);
    void act(() => keepGroup({ group: id, name: name.trim(), members: ids }), changed);
  };

  return {
    ...{ groups, draft, busy, problem, proving },
    onNew() {
      setProblem(null);
      setDraft({ id: null, name: '', members: [], nameMissing: false });
    },
    onOpen: ({ id }) =>
      void act(
        () => readGroup(id),
        ({ group, people }) => setDraft({ id, name: group.name, members: people, nameMissing: false }),
      ),
    onName: (name) => setDraft((now) => now && { ...now, name, nameMissing: false }),
    onPut: (person, on) =>
      setDraft((now) => {
        if (!now) return null;
        const others = now.members.filter(({ id }) => id !== person.id);
        return { ...now, members: on ? [...others, person] : others };
      }),
    onSave: () => draft && save(draft),
    onRemove() {
      const id = draft?.id;
      if (id) void act(() => removeGroup(id), changed);
    },
    onClose() {
      setDraft(null);
      setProblem(null);
    },
  };
}
