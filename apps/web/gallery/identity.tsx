import { CardPage } from '../src/brand/CardPage.tsx';
import { words } from '../src/i18n/words.ts';
import { ProviderPage } from '../src/oidc/ProviderPage.tsx';
import { PasskeysSection } from '../src/passkeys/PasskeysSection.tsx';
import type { PasskeysProps } from '../src/passkeys/usePasskeys.ts';
import type { Screen } from './steps.ts';

const nothing = () => {};
const provider = (error: string | null): Screen => ({
  draw: () => <ProviderPage error={error} again="/sign-in" />,
});
const passkeys = (more: Partial<PasskeysProps>): Screen => ({
  draw: () => (
    <CardPage title={words.account.heading}>
      <h1>{words.account.heading}</h1>
      <PasskeysSection
        passkeys={[]}
        adding={false}
        error={null}
        proving={false}
        onProven={nothing}
        onNotProven={nothing}
        onAdd={nothing}
        onRemove={nothing}
        {...more}
      />
    </CardPage>
  ),
});
const NOW = Date.UTC(2026, 10, 20, 9);
const two = [
  { id: 'one', name: 'Chrome on Linux', createdAt: NOW - 90 * 86_400_000, usedAt: NOW },
  { id: 'two', name: 'Safari on iPhone', createdAt: NOW, usedAt: null },
];

/** Screens of showing who one is. */
export const identityScreens: Readonly<Record<string, Screen>> = {
  'provider-under-way': provider(null),
  'provider-late': provider(words.signIn.provider.late),
  'passkeys-none': passkeys({}),
  passkeys: passkeys({ passkeys: two }),
  'passkeys-last': passkeys({ passkeys: two.slice(0, 1), error: words.problems['last-way-in'] }),
};
