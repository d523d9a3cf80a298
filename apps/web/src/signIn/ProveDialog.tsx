import { Button, Dialog, Form, Spinner, TextField, Trouble } from '@foyer/ui';
import { useEffect, useRef } from 'react';
import { words } from '../i18n/words.ts';
import { OtherWays } from './OtherWays.tsx';
import css from './SignIn.module.css';
import { type ProveInput, type ProveProps, useProve } from './useProve.ts';

export function Prove(input: ProveInput) {
  return <ProveDialog {...useProve(input)} />;
}

/** Asks to show once more who one is: for what a browser that was left open should not be able to do (GW-11). */
export function ProveDialog({ hasPassword, others, onClose, ...form }: ProveProps) {
  const say = words.signIn.prove;
  const hasOthers = others.onPasskey !== null || others.provider !== null;
  const hasNone = hasPassword === false && !hasOthers;
  return (
    <Dialog title={say.heading} close={say.close} onClose={onClose}>
      <p className={css['soft']}>{hasNone ? say.byLink : say.text}</p>
      {hasPassword === undefined && <Spinner />}
      {hasPassword && <PasswordProof {...form} />}
      <Trouble>{others.error}</Trouble>
      {hasPassword !== undefined && hasOthers && <OtherWays {...others} errand="prove" first={!hasPassword} />}
    </Dialog>
  );
}

type PasswordProofProps = Pick<ProveProps, 'password' | 'busy' | 'error' | 'onPassword' | 'onContinue'>;

function PasswordProof({ password, busy, error, onPassword, onContinue }: PasswordProofProps) {
  const say = words.signIn.prove;
  const field = useRef<HTMLInputElement>(null);
  // There is one thing to do here. The dialog itself would begin with the button that closes it.
  useEffect(() => field.current?.focus(), []);
  return (
    <Form className={css['form']} onSubmit={onContinue}>
      <TextField
        ref={field}
        type="password"
        label={say.password}
        value={password}
        onValue={onPassword}
        error={error}
        autoComplete="current-password"
        maxLength={1000}
      />
      <Button type="submit" look="primary" busy={busy}>
        {say.next}
      </Button>
    </Form>
  );
}
