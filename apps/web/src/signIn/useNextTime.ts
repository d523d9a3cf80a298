import { canUsePasskeys, readPasskeys, readWaysIn } from '@foyer/client';
import { useEffect, useState } from 'react';
import { useAddPasskey } from '../passkeys/useAddPasskey.ts';
import type { NextTimeProps } from './NextTime.tsx';
import { isToBeAsked, wasAsked } from './nextTime.ts';

/** Null: there is nothing to ask. */
export function useNextTime(): NextTimeProps | null {
  const [asks, setAsks] = useState(false);
  const close = () => {
    wasAsked();
    setAsks(false);
  };
  const { add, busy, error } = useAddPasskey(close);

  useEffect(() => {
    let here = true;
    void isWorthAsking().then((is) => here && setAsks(is));
    return () => {
      here = false;
    };
  }, []);

  return asks ? { busy, error, onAdd: add, onLater: close } : null;
}

/** Whether somebody came by a link, could have a passkey, and has none. */
async function isWorthAsking(): Promise<boolean> {
  if (!isToBeAsked() || !canUsePasskeys()) return false;
  const [ways, passkeys] = await Promise.all([readWaysIn(), readPasskeys()]);
  return ways.ok && ways.value.passkeys && passkeys.ok && passkeys.value.length === 0;
}
