import { deferred } from '@foyer/ui';
import type { DevicesInput } from '../devices/DevicesDialog.tsx';
import type { InviteInput } from '../invitation/InviteDialog.tsx';
import type { ShortcutHelpProps } from '../keyboard/ShortcutHelp.tsx';
import type { OptionsPanelProps } from '../options/OptionsPanel.tsx';

// What is opened in a meeting now and then comes in files of its own (ADR 12).

export const optionsPart = deferred<OptionsPanelProps>(
  async () => (await import('../options/OptionsPanel.tsx')).OptionsPanel,
);

export const invitePart = deferred<InviteInput>(async () => (await import('../invitation/InviteDialog.tsx')).Invite);

export const shortcutsPart = deferred<ShortcutHelpProps>(
  async () => (await import('../keyboard/ShortcutHelp.tsx')).ShortcutHelp,
);

export const protectionPart = deferred<{ readonly onClose: () => void }>(
  async () => (await import('../protection/ProtectionDialog.tsx')).Protection,
);

export const devicesPart = deferred<DevicesInput>(async () => (await import('../devices/DevicesDialog.tsx')).Devices);
