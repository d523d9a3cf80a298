import { HandIcon } from '@foyer/ui';
import { fill } from '../i18n/fill.ts';
import { inDigits } from '../i18n/say.ts';
import { words } from '../i18n/words.ts';

/** A raised hand, and its place in the line. */
export function HandSign({ place, className }: { readonly place: number; readonly className?: string | undefined }) {
  return (
    <span className={className} role="img" aria-label={fill(words.people.handUp, { number: place })}>
      <HandIcon aria-hidden="true" /> {inDigits(place)}
    </span>
  );
}
