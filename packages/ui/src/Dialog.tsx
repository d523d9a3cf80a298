import { type ReactNode, use, useId } from 'react';
import { Aloud, AloudContext } from './Aloud.tsx';
import css from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { CloseIcon } from './icons.ts';

export interface DialogProps {
  readonly title: string;
  /** The name of the button that closes it. */
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something to read before going on. The browser keeps the focus in it, and gives it back to where it was. */
export function Dialog({ title, close, onClose, children }: DialogProps) {
  const id = useId();
  const said = use(AloudContext);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it too
    <dialog
      ref={open}
      className={css['dialog']}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <div className={css['card']}>
        {/* No `header`: here it would be the banner of the page to a screen reader. */}
        <div className={css['header']}>
          <h2 id={id}>{title}</h2>
          <IconButton label={close} onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
            <CloseIcon />
          </IconButton>
        </div>
        {children}
      </div>
      <Aloud said={said} />
    </dialog>
  );
}

function open(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}
