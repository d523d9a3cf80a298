import type { Inside, Invitation } from '@foyer/client';
import { roleMay } from '@foyer/domain';
import { useEffect, useState } from 'react';
import { useSession } from '../meeting/session.ts';

export interface InviteProps {
  readonly title: string;
  /** What to hand out; null until it has come. */
  readonly invitation: Invitation | null;
  /** Where a code is typed. */
  readonly host: string;
  readonly disabled: boolean;
  /** What has been done about it just now. */
  readonly reset: 'no' | 'asked' | 'done';
  /** Asks whether one means it; absent for those who may not. */
  readonly onAskReset: (() => void) | null;
  readonly onReset: () => void;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

/** What one who may invite has to hand out; null for the others. */
export function useInvite(
  { role, title }: Pick<Inside, 'role' | 'title'>,
  by: { offline: boolean; onClose: () => void },
): InviteProps {
  const session = useSession();
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [reset, setReset] = useState<InviteProps['reset']>('no');

  useEffect(() => {
    let here = true;
    void session.readInvitation().then((found) => here && setInvitation(found));
    return () => {
      here = false;
    };
  }, [session]);

  const renew = async () => {
    const renewed = await session.resetInvitation();
    if (renewed) setInvitation(renewed);
    setReset(renewed ? 'done' : 'no');
  };

  return {
    title,
    invitation,
    host: location.host,
    disabled: by.offline,
    reset,
    onAskReset: roleMay(role, 'invitation.reset') ? () => setReset('asked') : null,
    onReset: () => void renew(),
    onKeep: () => setReset('no'),
    onClose: by.onClose,
  };
}
