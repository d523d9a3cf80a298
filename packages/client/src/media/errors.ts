import type { Device } from '@foyer/domain';
import type { SourceView } from '../session/view.ts';
import { leaveFor } from './permission.ts';

/** What the name of a `getUserMedia` error means for a person (W3C Media Capture, section 10.2). */
export function stateAfter(error: unknown): SourceView['state'] {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return 'failed';
}

/** Why a track has ended that nobody here has stopped: its device is gone, leave to use it was taken back, or it broke. */
export async function stateAfterEnd(
  device: Device,
  {
    track,
    choices,
    wasGranted,
  }: { readonly track: MediaStreamTrack; readonly choices: SourceView['choices']; readonly wasGranted: boolean },
): Promise<'refused' | 'unplugged' | 'failed'> {
  // What was granted and is not any more was taken back, also where the browser would now ask again.
  const now = await leaveFor(device);
  if (now === 'denied' || (wasGranted && now === 'prompt')) return 'refused';
  const { deviceId } = track.getSettings();
  return deviceId !== undefined && choices.every(({ id }) => id !== deviceId) ? 'unplugged' : 'failed';
}
