import { words } from '../i18n/words.ts';

/** What a single key switches on and off. */
export type Switchable = 'microphone' | 'camera' | 'hand';

/** Which key was pressed last, and whether what it switches was on. */
export interface Keyed {
  readonly what: Switchable;
  readonly was: boolean;
}

/**
 * What is read out of what a key has switched: the button that shows it need not have the focus. Empty until it is done.
 *
 * @param on null: it is under way, or cannot be had
 */
export function switched(keyed: Keyed | null, on: Readonly<Record<Switchable, boolean | null>>): string {
  const now = keyed && on[keyed.what];
  return keyed === null || now === null || now === keyed.was ? '' : words.aloud[keyed.what][now ? 'on' : 'off'];
}
