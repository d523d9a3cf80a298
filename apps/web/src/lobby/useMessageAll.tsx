import { IconButton, MessageIcon } from '@foyer/ui';
import { type ReactNode, useRef, useState } from 'react';
import { words } from '../i18n/words.ts';
import { Composer } from './Composer.tsx';
import type { DoorProps } from './useDoor.ts';

/** Writing to all who wait: the button for a heading, and what it opens, for above the list. Both are null for whoever may not. */
export function useMessageAll({ onWrite, offline }: Pick<DoorProps, 'onWrite' | 'offline'>): {
  readonly button: ReactNode;
  readonly composer: ReactNode;
} {
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!onWrite) return { button: null, composer: null };
  const close = () => {
    opener.current?.focus();
    setWriting(false);
  };
  return {
    button: (
      <IconButton
        ref={opener}
        label={words.door.messageAll}
        aria-expanded={writing}
        onClick={() => setWriting(!writing)}
      >
        <MessageIcon />
      </IconButton>
    ),
    composer: writing && (
      <Composer
        label={words.door.writeToAll}
        disabled={offline}
        onSend={(text) => onWrite(null, text)}
        onClose={close}
      />
    ),
  };
}
