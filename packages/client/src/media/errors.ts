import type { SourceView } from '../session/view.ts';

/** What the name of a `getUserMedia` error means for a person (W3C Media Capture, section 10.2). */
export function stateAfter(error: unknown): SourceView['state'] {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return 'failed';
}
