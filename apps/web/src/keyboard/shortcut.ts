/** What a single key does in a meeting. */
export type Shortcut = 'microphone' | 'camera' | 'hand' | 'people' | 'help';

export const KEYS: Readonly<Record<Shortcut, string>> = {
  microphone: 'm',
  camera: 'v',
  hand: 'h',
  people: 'p',
  help: '?',
};

/** What was pressed. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** The key is held down. */
  readonly repeat: boolean;
  readonly isComposing: boolean;
}

/** What is going on around the press. */
export interface Around {
  /** This person uses single keys at all. */
  readonly use: boolean;
  /** The focus is where one types. */
  readonly typing: boolean;
  /** A menu or a dialog is open. */
  readonly open: boolean;
}

/** What a press means; null: nothing of ours. */
export function shortcutOf(press: Press, { use, typing, open }: Around): Shortcut | null {
  if (!use || typing || open) return null;
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || press.isComposing) return null;
  const key = press.key.toLowerCase();
  const found = (Object.keys(KEYS) as Shortcut[]).find((shortcut) => KEYS[shortcut] === key);
  return found ?? null;
}
