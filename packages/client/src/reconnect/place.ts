import type { MeetingId } from '@foyer/domain';

/** What a tab remembers of its place in a meeting, so that a reload or a broken line leads back to it. */
export interface Place {
  /** The reconnect token: works until the next one has been used, and only with this browser's key. */
  readonly token: string;
  readonly name: string;
  readonly microphone: boolean;
  readonly camera: boolean;
}

export function rememberPlace(meeting: MeetingId, place: Place): void {
  // A browser that keeps nothing for us throws. Then a reload leads to the green room, and that is all.
  try {
    sessionStorage.setItem(key(meeting), JSON.stringify(place));
  } catch {}
}

export function forgetPlace(meeting: MeetingId): void {
  try {
    sessionStorage.removeItem(key(meeting));
  } catch {}
}

/** Null when this tab has no place, or what it kept cannot be read. */
export function rememberedPlace(meeting: MeetingId): Place | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key(meeting)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { token, name, microphone, camera } = kept as Record<string, unknown>;
    if (typeof token !== 'string' || typeof name !== 'string') return null;
    return { token, name, microphone: microphone === true, camera: camera === true };
  } catch {
    return null;
  }
}

function key(meeting: MeetingId): string {
  return `foyer:place:${meeting}`;
}
