import { Button, Notice, TroubleIcon } from '@foyer/ui';
import { useState } from 'react';
import css from './Schedule.module.css';

export interface ConfirmedProps {
  readonly label: string;
  /** What it will do, said before it is done. */
  readonly means: string;
  readonly confirm: string;
  readonly keep: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
}

/** Something that cannot be undone: it is done at the second press. */
export function Confirmed({ label, means, confirm, keep, busy, onConfirm }: ConfirmedProps) {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <div>
        <Button size="small" onClick={() => setAsked(true)}>
          {label}
        </Button>
      </div>
    );
  return (
    <div role="alert" className={css['part']}>
      <Notice tone="attention" icon={<TroubleIcon />}>
        {means}
      </Notice>
      <div className={css['actions']}>
        <Button
          size="small"
          look="danger"
          busy={busy}
          onClick={() => {
            setAsked(false);
            onConfirm();
          }}
        >
          {confirm}
        </Button>
        <Button size="small" onClick={() => setAsked(false)}>
          {keep}
        </Button>
      </div>
    </div>
  );
}
