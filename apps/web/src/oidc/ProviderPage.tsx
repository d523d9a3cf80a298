import type { Returned } from '@foyer/client';
import { Spinner, Trouble } from '@foyer/ui';
import { CardPage } from '../brand/CardPage.tsx';
import { words } from '../i18n/words.ts';
import css from '../signIn/SignIn.module.css';
import { type ProviderProps, useReturned } from './useReturned.ts';

/** Where the provider sends browsers back to. */
export function Provider({ returned }: { readonly returned: Returned }) {
  return <ProviderPage {...useReturned(returned)} />;
}

export function ProviderPage({ error, again }: ProviderProps) {
  const say = words.signIn.provider;
  return (
    <CardPage title={words.signIn.heading}>
      <div className={css['words']}>
        <h1>{error === null ? say.heading : words.signIn.heading}</h1>
        {error === null && (
          <p className={css['soft']} role="status">
            <Spinner /> {say.text}
          </p>
        )}
      </div>
      {error !== null && (
        <>
          <Trouble>{error}</Trouble>
          <a href={again}>{say.again}</a>
        </>
      )}
    </CardPage>
  );
}
