import { useMeeting } from '../meeting/session.ts';
import { lineStatus } from './lineStatus.ts';
import { Pill } from './Pill.tsx';

/** Says what is being mended. Everything else stays where it is. */
export function LineStatus() {
  return <Pill says={useMeeting(lineStatus)} busy />;
}
