import { CardPage } from '../brand/CardPage.tsx';
import { words } from '../i18n/words.ts';
import { Passkeys } from '../passkeys/PasskeysSection.tsx';

/** One's own account. */
export function AccountPage() {
  return (
    <CardPage title={words.account.heading}>
      <h1>{words.account.heading}</h1>
      <Passkeys />
      <a href="/">{words.backToStart}</a>
    </CardPage>
  );
}
