import type { SourceView } from '@foyer/client';

/** How a device can be that ought to be on. */
export type TroubleState = Exclude<SourceView['state'], 'off' | 'starting' | 'on'>;

export function isTrouble(state: SourceView['state']): state is TroubleState {
  return state !== 'off' && state !== 'starting' && state !== 'on';
}
