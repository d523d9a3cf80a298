import type { Errand } from '@foyer/client';
import { Button, GoIcon, KeyIcon } from '@foyer/ui';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import css from './SignIn.module.css';
import type { OtherWaysProps } from './useOtherWays.ts';

type Props = Omit<OtherWaysProps, 'error'> & {
  /** Whether they are what most people will take. */
  readonly first: boolean;
  readonly errand?: Errand;
};

/** The ways in that need nothing to be typed. */
export function OtherWays({ onPasskey, provider, busy, first, errand = 'sign-in' }: Props) {
  const { ways } = words.signIn;
  return (
    <div className={css['ways']}>
      {onPasskey && (
        <Button
          look={first ? 'primary' : 'quiet'}
          size="large"
          icon={<KeyIcon />}
          busy={busy === 'passkey'}
          onClick={onPasskey}
        >
          {errand === 'prove' ? ways.prove : ways.passkey}
        </Button>
      )}
      {provider && (
        <Button
          look={first && !onPasskey ? 'primary' : 'quiet'}
          size="large"
          icon={<GoIcon />}
          busy={busy === 'provider'}
          onClick={provider.onGo}
        >
          <span>
            <Phrase of={ways.provider} name={provider.name} />
          </span>
        </Button>
      )}
    </div>
  );
}
