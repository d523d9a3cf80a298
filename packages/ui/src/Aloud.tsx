import { createContext } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** What is read out just now, by what it is about; empty: nothing. */
export type Said = Readonly<Record<string, string>>;

/** A dialog makes the rest of the page silent: what is said here it reads out itself. */
export const AloudContext = createContext<Said>({});

/** Says it to screen readers only. Always there, also when empty: a live region only speaks of what comes into it. */
export function Aloud({ said }: { readonly said: Said }) {
  return Object.entries(said).map(([about, text]) => (
    <VisuallyHidden key={about} role="status">
      {text}
    </VisuallyHidden>
  ));
}
