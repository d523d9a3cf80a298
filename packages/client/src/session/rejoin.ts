import type { MeetingId } from '@foyer/domain';

/** What a tab remembers of the meeting it is inside of, so that a reload leads back. */
export interface Rejoin {
  readonly name: string;
  readonly microphone: boolean;
  readonly camera: boolean;
}

export function rememberInside(meeting: MeetingId, rejoin: Rejoin): void {
  // A browser that keeps nothing for us throws. Then a reload leads to the green room, and that is all.
  try {
    sessionStorage.setItem(key(meeting), JSON.stringify(rejoin));
  } catch {}
}

export function forgetInside(meeting: MeetingId): void {
  try {
    sessionStorage.removeItem(key(meeting));
  } catch {}
}

/** Null when this tab was not inside, or what it kept cannot be read. */
export function wasInside(meeting: MeetingId): Rejoin | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key(meeting)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('name' in kept) || typeof kept.name !== 'string') return null;
    return {
      name: kept.name,
      microphone: 'microphone' in kept && kept.microphone === true,
      camera: 'camera' in kept && kept.camera === true,
    };
  } catch {
    return null;
  }
}

function key(meeting: MeetingId): string {
  return `foyer:inside:${meeting}`;
}
