import type { Profile } from '@foyer/client';
import { useState } from 'react';
import { EndPage, reload } from '../ends/EndPage.tsx';
import { words } from '../i18n/words.ts';
import { Passkeys } from '../passkeys/PasskeysSection.tsx';
import { Prove } from '../signIn/ProveDialog.tsx';
import { AccountFrame } from './AccountFrame.tsx';
import { DataSection } from './DataSection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import { type AccountState, useAccount } from './useAccount.ts';
import { useOwnData } from './useOwnData.ts';
import { usePassword } from './usePassword.ts';
import { useProfile } from './useProfile.ts';
import { useSessions } from './useSessions.ts';
import { useStepUp } from './useStepUp.ts';

/** `/account`: what one's account says, how one signs in, where one is signed in, and what is kept. */
export function AccountPage() {
  const { standing, ...on } = useAccount();
  switch (standing.at) {
    case 'loading':
      return null;
    case 'signed-out':
      return <SignedOut />;
    case 'deleted':
      return <EndPage heading={words.account.data.deleted} text={words.account.data.deletedText} again={null} />;
    case 'problem':
      return (
        <EndPage
          heading={words.account.heading}
          text={words.problems[standing.problem]}
          again={{ label: words.end.tryAgain, onPress: reload }}
        />
      );
    case 'here':
      return <Here {...on} profile={standing.profile} />;
  }
}

export function SignedOut() {
  const { signedOut, signedOutText, signIn } = words.account;
  const again = { label: signIn, onPress: () => location.assign('/sign-in') };
  return <EndPage heading={signedOut} text={signedOutText} again={again} />;
}

type HereProps = Omit<AccountState, 'standing'> & { readonly profile: Profile };

function Here({ profile, onProfile, onDeleted, onSignOut }: HereProps) {
  const { guarded, proving } = useStepUp();
  // Another password ends other sessions.
  const [passwords, setPasswords] = useState(0);
  const onSet = () => {
    setPasswords(passwords + 1);
    onProfile({ ...profile, hasPassword: true });
  };
  return (
    <AccountFrame>
      <ProfileSection {...useProfile(profile, onProfile)} />
      <PasswordSection {...usePassword({ profile, guarded, onSet })} />
      <Passkeys />
      <SessionsSection {...useSessions(passwords, onSignOut)} />
      <DataSection {...useOwnData({ profile, guarded, onDeleted })} />
      {proving && <Prove {...proving} />}
    </AccountFrame>
  );
}
