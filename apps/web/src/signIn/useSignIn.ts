import { useState } from 'react';
import { cameByLink } from './nextTime.ts';
import { type ForgotProps, useForgot } from './useForgot.ts';
import { type LinkFormProps, useLinkForm } from './useLinkForm.ts';
import { type OtherWaysProps, useOtherWays } from './useOtherWays.ts';
import { type PasswordFormProps, usePasswordForm } from './usePasswordForm.ts';

export interface SignInInput {
  /** What the link carried; empty: the page was opened without one. */
  readonly secret: string;
  /** Where to go then; null: the start page. */
  readonly to: string | null;
}

/** `link`: by the one that was opened, or one that is pasted; `ways`: by whatever else; `forgot`: a link is asked for. */
type SignInStep = 'link' | 'ways' | 'forgot';

export interface SignInProps {
  readonly step: SignInStep;
  readonly link: LinkFormProps;
  readonly password: PasswordFormProps;
  /** What needs nothing to be typed. */
  readonly others: OtherWaysProps;
  readonly forgot: ForgotProps;
  /** Whether a link can be sent. */
  readonly hasMail: boolean;
  readonly onStep: (step: SignInStep) => void;
}

export function useSignIn({ secret, to }: SignInInput): SignInProps {
  const [step, setStep] = useState<SignInStep>(secret === '' ? 'ways' : 'link');
  const goOn = () => location.assign(to ?? '/');
  const link = useLinkForm({
    secret,
    onDone() {
      cameByLink();
      goOn();
    },
  });
  const password = usePasswordForm(goOn);
  const { ways, ...others } = useOtherWays({ errand: 'sign-in', to, onDone: goOn });
  const forgot = useForgot();
  return { step, link, password, others, forgot, hasMail: ways?.mail === true, onStep: setStep };
}
