import { forgotPassword } from '@foyer/client';
import { useState } from 'react';
import { words } from '../i18n/words.ts';

export interface ForgotProps {
  readonly mail: string;
  readonly missing: boolean;
  readonly busy: boolean;
  readonly sent: boolean;
  readonly error: string | null;
  readonly onMail: (mail: string) => void;
  readonly onSend: () => void;
}

export function useForgot(): ForgotProps {
  const [mail, setMail] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const send = async () => {
    if (busy) return;
    if (mail.trim() === '') return setMissing(true);
    setBusy(true);
    setError(null);
    const answer = await forgotPassword(mail.trim());
    setBusy(false);
    if (answer.ok) return setSent(true);
    setError(answer.problem === 'bad-request' ? words.signIn.forgot.noAddress : words.problems[answer.problem]);
  };
  return {
    ...{ mail, missing, busy, sent, error },
    onMail: (typed) => {
      setMail(typed);
      setMissing(false);
    },
    onSend: () => void send(),
  };
}
