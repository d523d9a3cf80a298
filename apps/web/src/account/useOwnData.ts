import { type Answer, deleteAccount, exportAccount, type Problem, type Profile } from '@foyer/client';
import { useState } from 'react';
import { saveFile } from '../files/saveFile.ts';
import { words } from '../i18n/words.ts';
import type { Guarded } from './useStepUp.ts';

export interface OwnDataProps {
  readonly name: string;
  /** What was typed to confirm; null: nobody is about to delete anything. */
  readonly typed: string | null;
  readonly nameWrong: boolean;
  readonly busy: 'download' | 'delete' | null;
  readonly problem: Problem | null;
  readonly onDownload: () => void;
  readonly onAskDelete: () => void;
  readonly onTyped: (typed: string) => void;
  readonly onDelete: () => void;
  readonly onKeep: () => void;
}

export interface OwnDataInput {
  readonly profile: Profile;
  readonly guarded: Guarded;
  readonly onDeleted: () => void;
}

export function useOwnData({ profile: { name }, guarded, onDeleted }: OwnDataInput): OwnDataProps {
  const [typed, setTyped] = useState<string | null>(null);
  const [nameWrong, setNameWrong] = useState(false);
  const [busy, setBusy] = useState<OwnDataProps['busy']>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function doing<T>(what: 'download' | 'delete', run: () => Promise<Answer<T>>): Promise<T | null> {
    if (busy) return null;
    setBusy(what);
    setProblem(null);
    const answer = await guarded(run);
    setBusy(null);
    if (answer && !answer.ok) setProblem(answer.problem);
    return answer?.ok ? answer.value : null;
  }

  const download = async () => {
    const file = await doing('download', exportAccount);
    if (file !== null) saveFile({ name: words.account.data.file, text: file, type: 'application/json' });
  };
  const remove = async () => {
    const isRight = typed?.trim() === name;
    setNameWrong(!isRight);
    if (isRight && (await doing('delete', () => deleteAccount(name))) !== null) onDeleted();
  };
  const type = (text: string | null) => {
    setTyped(text);
    setNameWrong(false);
    setProblem(null);
  };

  return {
    ...{ name, typed, nameWrong, busy, problem },
    onDownload: () => void download(),
    onAskDelete: () => type(''),
    onTyped: type,
    onDelete: () => void remove(),
    onKeep: () => type(null),
  };
}
