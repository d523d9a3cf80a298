import { Button } from '@foyer/ui';
import { useTransition } from 'react';
import { words } from '../i18n/words.ts';

interface AdmitAllProps {
  readonly onAdmitAll: () => Promise<void>;
  readonly disabled: boolean;
}

export function AdmitAll({ onAdmitAll, disabled }: AdmitAllProps) {
  const [busy, start] = useTransition();
  return (
    <Button size="small" busy={busy} disabled={disabled} onClick={() => start(onAdmitAll)}>
      {words.door.admitAll}
    </Button>
  );
}
