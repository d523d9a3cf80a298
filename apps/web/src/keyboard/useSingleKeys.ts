import { useState } from 'react';

const KEY = 'foyer.keys';

export interface SingleKeysProps {
  readonly use: boolean;
  readonly onUse: (use: boolean) => void;
}

/** Whether single keys do something: whoever dictates, or hits keys by accident, can switch that off, for good. */
export function useSingleKeys(): SingleKeysProps {
  const [use, setUse] = useState(remembered);
  return {
    use,
    onUse: (on) => {
      remember(on);
      setUse(on);
    },
  };
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // The choice then lasts as long as the page.
  }
}
