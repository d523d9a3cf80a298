import { words } from '../i18n/words.ts';
import { EndPage, reload } from './EndPage.tsx';

/** There is no meeting at this address, or nobody there who could say. */
export function Nowhere({ why }: { readonly why: 'not-found' | 'unreachable' }) {
  return why === 'not-found' ? (
    <EndPage {...words.end.notFound} again={null} />
  ) : (
    <EndPage {...words.end.unreachable} again={{ label: words.end.tryAgain, onPress: reload }} />
  );
}
