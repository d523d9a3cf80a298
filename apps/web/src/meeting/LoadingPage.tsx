import { Spinner } from '@foyer/ui';
import { Wordmark } from '../brand/Wordmark.tsx';
import { words } from '../i18n/words.ts';
import css from './Loading.module.css';

export function LoadingPage() {
  return (
    <main className={css['loading']} aria-busy="true">
      <title>{words.product}</title>
      <Wordmark />
      <p role="status">
        <Spinner /> {words.greenRoom.loading}
      </p>
    </main>
  );
}
