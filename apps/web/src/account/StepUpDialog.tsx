import { Button, Dialog, TextField } from '@foyer/ui';
import { useEffect, useRef } from 'react';
import { words } from '../i18n/words.ts';
import css from './Account.module.css';
import type { StepUpProps } from './useStepUp.ts';

/** Asks for the proof of an account once more, for what takes a fresh one. */
export function StepUpDialog({ hasPassword, password, busy, problem, onPassword, onContinue, onClose }: StepUpProps) {
  const { stepUp: say } = words.account;
  const field = useRef<HTMLInputElement>(null);
  // There is one thing to do here. The dialog itself would begin with the button that closes it.
  useEffect(() => field.current?.focus(), []);
  const error = problem === 'proof-invalid' ? say.wrong : problem && words.problems[problem];
  return (
    <Dialog title={say.heading} close={say.close} onClose={onClose}>
      <p className={css['soft']}>{hasPassword ? say.text : say.noPassword}</p>
      {hasPassword && (
        <form
          className={css['form']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onContinue();
          }}
        >
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
          <div className={css['steps']}>
            <Button type="submit" look="primary" busy={busy}>
              {say.next}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
