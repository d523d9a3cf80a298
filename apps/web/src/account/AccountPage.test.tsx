import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ProveDialog } from '../signIn/ProveDialog.tsx';
import type { ProveProps } from '../signIn/useProve.ts';
import { SignedOut } from './AccountPage.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import type { PasswordProps } from './usePassword.ts';
import { draftOf, wrongIn } from './useProfile.ts';
import type { SessionsProps } from './useSessions.ts';

const nothing = () => {};
const password: PasswordProps = {
  ...{ hasPassword: true, hasMail: true, text: null, tooShort: false, busy: false, saved: false, problem: null },
  ...{ onOpen: nothing, onText: nothing, onSave: nothing, onCancel: nothing },
};
const draw = (more: Partial<PasswordProps>) => renderToStaticMarkup(<PasswordSection {...password} {...more} />);

test('without an address nobody is offered a password, and everybody learns why', () => {
  expect(draw({ hasMail: false })).not.toContain('<button');
  expect(draw({ hasMail: false })).toContain('need a mail address');
  expect(draw({ hasPassword: false })).toContain('Set a password');
  expect(draw({})).toContain('Change password');
});

test('[AC-6] a password that is not fit is named under its field', () => {
  expect(draw({ text: 'short', tooShort: true })).toMatch(/aria-invalid="true".*role="alert"[^>]*>At least 10/s);
  expect(draw({ text: 'password123', problem: 'password-unfit' })).toMatch(/role="alert"[^>]*>That password is too/);
});

test('[AC-4] the session in use comes first, is marked, and is ended by signing out', () => {
  const one = { method: 'password', agent: null, startedAt: 0, seenAt: 0 } as const;
  const sessions = [
    { ...one, id: 'other', current: false },
    { ...one, id: 'here', current: true },
  ] as unknown as SessionsProps['sessions'];
  const on = { onEnd: nothing, onEndOthers: nothing, onSignOut: nothing };
  const props = { sessions, now: 300_000, othersEnded: false, problem: null, ...on };
  const page = renderToStaticMarkup(<SessionsSection {...props} />);
  expect(page).toMatch(/This browser.*5 minutes ago/s);
  expect(page.match(/aria-label="Sign out An unknown browser"/g)).toHaveLength(1);
  const alone = renderToStaticMarkup(<SessionsSection {...props} sessions={sessions?.slice(1) ?? null} />);
  expect(alone).not.toContain('Sign out everywhere else');
});

test('whoever is to show who they are is offered the ways they have, and told if there is none', () => {
  const others = { onPasskey: null, provider: null, busy: null, error: null };
  const on = { onPassword: nothing, onContinue: nothing, onClose: nothing };
  const props: ProveProps = { hasPassword: true, password: '', busy: false, error: null, others, ...on };
  const dialog = (more: Partial<ProveProps>) => renderToStaticMarkup(<ProveDialog {...props} {...more} />);
  expect(dialog({ error: 'wrong' })).toMatch(/role="alert"[^>]*>wrong/);
  expect(dialog({ hasPassword: false })).not.toContain('<input');
  expect(dialog({ hasPassword: false })).toContain('by a new link');
  const byPasskey = dialog({ hasPassword: false, others: { ...others, onPasskey: nothing } });
  expect(byPasskey).toContain('Use a passkey');
  expect(byPasskey).not.toContain('by a new link');
});

test('whoever is not signed in is led to where they can', () => {
  expect(renderToStaticMarkup(<SignedOut />)).toMatch(/You are not signed in.*Sign in/s);
});

test('what the server would only call a bad request is worded here', () => {
  const profile = { name: 'Ann', title: null, company: null, zone: null, phones: [], mail: null, hasPassword: false };
  expect(draftOf({ ...profile, phones: ['112'] })).toMatchObject({ title: '', phone: '112' });
  expect(wrongIn(draftOf(profile))).toBeNull();
  expect(wrongIn({ ...draftOf(profile), name: ' ' })).toBe('name');
  expect(wrongIn({ ...draftOf(profile), phone: 'call me' })).toBe('phone');
});
