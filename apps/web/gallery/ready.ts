import { hintPopup, menuPopup } from '@foyer/ui';
import { devicesPart, invitePart, optionsPart, protectionPart, shortcutsPart } from '../src/meeting/parts.ts';
import { loadRoom } from '../src/meeting/room.tsx';
import { preflightPart } from '../src/preflight/part.ts';

/** Everything that comes in a file of its own is there: a picture is taken at once. */
export async function ready(): Promise<void> {
  const parts = [
    menuPopup,
    hintPopup,
    devicesPart,
    invitePart,
    optionsPart,
    protectionPart,
    shortcutsPart,
    preflightPart,
  ];
  await Promise.all([loadRoom(), ...parts.map((part) => part.fetch())]);
}
