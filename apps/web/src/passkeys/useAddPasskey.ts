import { addPasskey, type Passkey, type Problem } from '@foyer/client';
import { useState } from 'react';
import { agentName } from '../account/agentName.ts';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';

/** Adding a passkey to one's own account; it is called after the browser and the machine it is made on. */
export function useAddPasskey(onAdded: (passkey: Passkey) => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const add = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const device = agentName(navigator.userAgent);
    const answer = await addPasskey(device ? fill(words.passkeys.named, device) : words.passkeys.unnamed);
    setBusy(false);
    if (answer.ok) onAdded(answer.value);
    else setProblem(answer.problem);
  };
  return {
    add: () => void add(),
    busy,
    /** Why it did not work, by its code: the account may have to be proven first. */
    problem,
    /** Leaves it at that. */
    forget: () => setProblem(null),
    error: problem === null ? null : wordsForAdding(problem),
  };
}

function wordsForAdding(problem: Problem): string {
  if (problem === 'proof-invalid') return words.passkeys.notTaken;
  if (problem === 'conflict') return words.passkeys.tooMany;
  return words.problems[problem];
}
