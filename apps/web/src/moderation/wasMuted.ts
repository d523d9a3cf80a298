import type { SourceView } from '@foyer/client';

export interface MicrophoneTurn {
  readonly before: SourceView['state'];
  readonly after: SourceView['state'];
  /** The person at this page has switched it off. */
  readonly bySelf: boolean;
}

/** Whether somebody else has switched one's microphone off: it was on, is off, and nobody here has pressed anything. */
export function wasMuted({ before, after, bySelf }: MicrophoneTurn): boolean {
  return (before === 'on' || before === 'paused') && after === 'off' && !bySelf;
}
