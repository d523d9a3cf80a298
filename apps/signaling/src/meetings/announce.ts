import { leftTo, type Meeting, type ParticipantId } from '@foyer/domain';
import type { Settings } from '@foyer/protocol';

/** What is settled for the whole meeting, as everybody inside may know it. */
export function settingsOf({ locked, unmuting, spotlight, options }: Meeting): Settings {
  return { locked, unmuting, spotlight, may: leftTo(options) };
}

/** Who hears of the meeting's settings: everybody inside, whenever something of them is new. */
export function announceSettings(
  before: Meeting,
  after: Meeting,
): { readonly to: readonly ParticipantId[]; readonly payload: Settings } | null {
  const payload = settingsOf(after);
  if (JSON.stringify(payload) === JSON.stringify(settingsOf(before))) return null;
  return { to: [...after.inside.keys()], payload };
}
