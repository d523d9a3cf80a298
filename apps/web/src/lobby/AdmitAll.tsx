import { Button } from '@foyer/ui';
import { useTransition } from 'react';
import { words } from '../i18n/words.ts';

export function AdmitAll({ onAdmitAll }: { readonly onAdmitAll: () => Promise<void> }) {
  const [busy, start] = useTransition();
  return (
    <Button size="small" busy={busy} onClick={() => start(onAdmitAll)}>
      {words.door.admitAll}
    </Button>
  );
}
