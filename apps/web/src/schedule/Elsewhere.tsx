import { LinkButton } from '@foyer/ui';
import { CardPage } from '../brand/CardPage.tsx';
import { words } from '../i18n/words.ts';
import css from './Schedule.module.css';

const say = words.schedule;

/** Whoever is not signed in has no meetings here. */
export function SignedOut() {
  return (
    <CardPage title={say.heading}>
      <div className={css['words']}>
        <h1>{say.signedOut.heading}</h1>
        <p className={css['quiet']}>{say.signedOut.text}</p>
      </div>
      <div className={css['actions']}>
        <LinkButton look="primary" href="/sign-in">
          {words.signIn.heading}
        </LinkButton>
        <LinkButton href="/">{words.backToStart}</LinkButton>
      </div>
    </CardPage>
  );
}

/** There is no such meeting, or it is somebody else's. */
export function NotTheirs() {
  return (
    <CardPage title={say.page.nowhere}>
      <div className={css['words']}>
        <h1>{say.page.nowhere}</h1>
        <p className={css['quiet']}>{say.page.nowhereText}</p>
      </div>
      <div className={css['actions']}>
        <LinkButton look="primary" href="/meetings">
          {say.back}
        </LinkButton>
      </div>
    </CardPage>
  );
}
