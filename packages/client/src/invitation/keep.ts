import type { MeetingId } from '@foyer/domain';

/**
 * The key of a link to a meeting, kept for this tab alone, so that a reload has it after it was erased from the address.
 *
 * @param found the key that the address carries just now; null: none, then what was kept counts
 */
export function keptKey(meeting: MeetingId, found: string | null): string | null {
  // A browser that keeps nothing for us throws. Then a reload asks to join like whoever was not invited.
  try {
    if (found !== null) sessionStorage.setItem(name(meeting), found);
    return sessionStorage.getItem(name(meeting));
  } catch {
    return found;
  }
}

function name(meeting: MeetingId): string {
  return `foyer:invitation:${meeting}`;
}
