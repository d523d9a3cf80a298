import { type Answer, type Problem, stepUpByPassword } from '@foyer/client';
import { useRef, useState } from 'react';

export interface StepUpProps {
  readonly hasPassword: boolean;
  readonly password: string;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onPassword: (password: string) => void;
  readonly onContinue: () => void;
  /** The account was proven in another way, by a passkey for instance. */
  readonly onProven: () => void;
  readonly onClose: () => void;
}

/** What was asked for and waits for the proof; it is asked for again once there is one. */
interface Waiting {
  readonly again: () => void;
  readonly giveUp: () => void;
}

/**
 * Does what takes a fresh proof of the account: if it is refused for want of one, asks for it, and does it again.
 *
 * @returns `guarded`, which answers null when somebody would rather not; `dialog`, to be drawn while it is not null
 */
export function useStepUp(hasPassword: boolean) {
  const waiting = useRef<Waiting | null>(null);
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function guarded<T>(run: () => Promise<Answer<T>>): Promise<Answer<T> | null> {
    const answer = await run();
    if (answer.ok || answer.problem !== 'step-up-required') return answer;
    return new Promise((resolve) => {
      waiting.current = { again: () => void run().then(resolve), giveUp: () => resolve(null) };
      setOpen(true);
    });
  }

  const close = () => {
    setOpen(false);
    setPassword('');
    setProblem(null);
  };
  const proven = () => {
    const { again } = waiting.current ?? {};
    waiting.current = null;
    close();
    again?.();
  };
  const prove = async () => {
    if (busy || password === '') return;
    setBusy(true);
    const answer = await stepUpByPassword(password);
    setBusy(false);
    if (answer.ok) return proven();
    setPassword('');
    setProblem(answer.problem);
  };

  const dialog: StepUpProps | null = open
    ? {
        ...{ hasPassword, password, busy, problem },
        onPassword: (typed) => {
          setPassword(typed);
          setProblem(null);
        },
        onContinue: () => void prove(),
        onProven: proven,
        onClose: () => {
          close();
          waiting.current?.giveUp();
          waiting.current = null;
        },
      }
    : null;
  return { guarded, dialog };
}
