import type { OwnSession } from '@foyer/client';
import { AccountFrame } from '../src/account/AccountFrame.tsx';
import { SignedOut } from '../src/account/AccountPage.tsx';
import { DataSection } from '../src/account/DataSection.tsx';
import { PasswordSection } from '../src/account/PasswordSection.tsx';
import { ProfileSection } from '../src/account/ProfileSection.tsx';
import { SessionsSection } from '../src/account/SessionsSection.tsx';
import type { OwnDataProps } from '../src/account/useOwnData.ts';
import type { PasswordProps } from '../src/account/usePassword.ts';
import type { ProfileProps } from '../src/account/useProfile.ts';
import type { SessionsProps } from '../src/account/useSessions.ts';
import { words } from '../src/i18n/words.ts';
import { PasskeysSection } from '../src/passkeys/PasskeysSection.tsx';
import type { PasskeysProps } from '../src/passkeys/usePasskeys.ts';
import { ProveDialog } from '../src/signIn/ProveDialog.tsx';
import type { ProveProps } from '../src/signIn/useProve.ts';
import { ORGANIZER } from './people.ts';
import type { Screen } from './steps.ts';

const nothing = () => {};
const NOW = Date.UTC(2026, 8, 14, 9, 30);
const MINUTE = 60_000;

const session = (id: string, more: Partial<OwnSession>): OwnSession => ({
  id: id as OwnSession['id'],
  method: 'password',
  agent: null,
  startedAt: NOW - 90 * MINUTE,
  seenAt: NOW,
  current: false,
  ...more,
});
const SESSIONS = [
  session('phone', {
    agent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile/15E148 Safari/604.1',
    method: 'link',
    seenAt: NOW - 12 * MINUTE,
  }),
  session('here', { agent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/141.0 Safari/537.36', current: true }),
  session('other', { agent: 'curl/8.9', seenAt: NOW - 25 * MINUTE }),
];

const PROFILE: ProfileProps = {
  draft: {
    name: ORGANIZER,
    title: 'Head of Programme',
    company: 'Lindqvist & Partners',
    zone: 'Europe/Stockholm',
    phone: '+46 8 123 45',
  },
  mail: 'ana@example.org',
  wrong: null,
  busy: false,
  saved: false,
  problem: null,
  onChange: nothing,
  onSave: nothing,
};
const PASSWORD: PasswordProps = {
  hasPassword: true,
  hasMail: true,
  text: null,
  tooShort: false,
  busy: false,
  saved: false,
  problem: null,
  onOpen: nothing,
  onText: nothing,
  onSave: nothing,
  onCancel: nothing,
};
const DATA: OwnDataProps = {
  name: ORGANIZER,
  typed: null,
  nameWrong: false,
  busy: null,
  problem: null,
  onDownload: nothing,
  onAskDelete: nothing,
  onTyped: nothing,
  onDelete: nothing,
  onKeep: nothing,
};
const LIST: SessionsProps = {
  sessions: SESSIONS,
  now: NOW,
  othersEnded: false,
  problem: null,
  onEnd: nothing,
  onEndOthers: nothing,
  onSignOut: nothing,
};

const PASSKEYS: PasskeysProps = {
  passkeys: [{ id: 'one', name: 'Chrome on Linux', createdAt: NOW - 90 * 86_400_000, usedAt: NOW - 86_400_000 }],
  ...{ adding: false, error: null, proving: false },
  ...{ onProven: nothing, onNotProven: nothing, onAdd: nothing, onRemove: nothing },
};
const NO_OTHERS = { onPasskey: null, provider: null, busy: null, error: null };

interface Parts {
  readonly profile?: Partial<ProfileProps>;
  readonly password?: Partial<PasswordProps>;
  readonly sessions?: Partial<SessionsProps>;
  readonly data?: Partial<OwnDataProps>;
  readonly stepUp?: Partial<ProveProps>;
}

const page = ({ profile, password, sessions, data, stepUp }: Parts): Screen => ({
  draw: () => (
    <AccountFrame>
      <ProfileSection {...PROFILE} {...profile} />
      <PasswordSection {...PASSWORD} {...password} />
      <PasskeysSection {...PASSKEYS} />
      <SessionsSection {...LIST} {...sessions} />
      <DataSection {...DATA} {...data} />
      {stepUp && (
        <ProveDialog
          {...{ hasPassword: true, password: '', busy: false, error: null, others: NO_OTHERS }}
          {...{ onPassword: nothing, onContinue: nothing, onClose: nothing }}
          {...stepUp}
        />
      )}
    </AccountFrame>
  ),
});

export const accountScreens: Readonly<Record<string, Screen>> = {
  account: page({}),
  'account-new': page({
    profile: { mail: null, draft: { name: ORGANIZER, title: '', company: '', zone: '', phone: '' } },
    password: { hasPassword: false, hasMail: false },
    sessions: { sessions: SESSIONS.slice(1, 2) },
  }),
  'account-wrong': page({
    profile: { wrong: 'phone', draft: { ...PROFILE.draft, phone: 'at the office' } },
    password: { text: 'short', tooShort: true },
    sessions: { othersEnded: true, sessions: SESSIONS.slice(1, 2) },
    data: { typed: 'Ana', nameWrong: true },
  }),
  'account-problem': page({
    profile: { problem: 'unreachable' },
    password: { text: 'password123', problem: 'password-unfit' },
    sessions: { problem: 'unreachable' },
    data: { typed: ORGANIZER, problem: 'last-administrator' },
  }),
  'account-step-up': page({ stepUp: {} }),
  'account-step-up-wrong': page({ stepUp: { error: words.signIn.prove.wrong } }),
  'account-step-up-by-passkey': page({ stepUp: { hasPassword: false, others: { ...NO_OTHERS, onPasskey: nothing } } }),
  'account-step-up-by-link': page({ stepUp: { hasPassword: false } }),
  'account-signed-out': { draw: () => <SignedOut /> },
};
