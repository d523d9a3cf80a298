import type { AccountRow, FoundPeople } from '@foyer/client';
import { AccountFrame } from '../src/account/AccountFrame.tsx';
import { AdminPage, type AdminPageProps } from '../src/admin/AdminPage.tsx';
import { GroupsSection } from '../src/admin/GroupsSection.tsx';
import type { GroupsProps } from '../src/admin/useGroups.ts';
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
    <AccountFrame>
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
    </AccountFrame>
  ),
});
const NOW = Date.UTC(2026, 10, 20, 9);
const two = [
  { id: 'one', name: 'Chrome on Linux', createdAt: NOW - 90 * 86_400_000, usedAt: NOW },
  { id: 'two', name: 'Safari on iPhone', createdAt: NOW, usedAt: null },
];

const GROUPS: GroupsProps = {
  groups: [
    { id: 'harbour', name: 'Harbour', size: 14 },
    { id: 'board', name: 'Board', size: 1 },
  ],
  ...{ draft: null, busy: false, problem: null, proving: null },
  ...{ onNew: nothing, onOpen: nothing, onName: nothing, onPut: nothing },
  ...{ onSave: nothing, onRemove: nothing, onClose: nothing },
};
const group = (more: Partial<GroupsProps>) => admin({ groups: <GroupsSection {...GROUPS} {...more} /> });
const admin = (more: Partial<AdminPageProps>): Screen => ({
  draw: () => (
    <AdminPage
      {...{ text: '', found, problem: null, asked: null, busy: false, proving: false }}
      {...{ onText: nothing, onAsk: nothing, onAdd: nothing, onGrant: nothing, onEnable: nothing }}
      {...{ onSure: nothing, onProven: nothing, onNotProven: nothing }}
      groups={<GroupsSection {...GROUPS} />}
      {...more}
    />
  ),
});
const rights = { administrator: false, holds: true };
const person = (id: string, more: Partial<AccountRow> & Pick<AccountRow, 'name'>) =>
  ({ id, mail: null, rights, disabled: false, usedAt: NOW, ...more }) as AccountRow;
const found: FoundPeople = {
  people: [
    person('ana', { name: 'Ana Lindqvist', mail: 'ana@example.org', rights: { administrator: true, holds: true } }),
    person('bo', { name: 'Bo Okafor', mail: 'bo.okafor@a-rather-long-company-name.example', usedAt: null }),
    person('mona', { name: 'منى خوري', mail: 'mona@example.org', rights: { administrator: false, holds: false } }),
    person('sam', { name: 'Sam Whitfield', disabled: true }),
  ],
  more: 0,
  you: 'ana' as AccountRow['id'],
};
const nobody = { ...found, people: [] };
const bo = found.people[1] as AccountRow;

/** Screens of showing who one is. */
export const identityScreens: Readonly<Record<string, Screen>> = {
  'provider-under-way': provider(null),
  'provider-late': provider(words.signIn.provider.late),
  admin: admin({}),
  'admin-nobody': admin({ text: 'Olga', found: nobody }),
  'admin-last': admin({ problem: 'last-administrator' }),
  'admin-add': admin({ asked: { about: 'add' } }),
  'admin-close': admin({ asked: { about: 'disable', person: bo } }),
  'admin-link': admin({ asked: { about: 'link', name: bo.name, link: 'https://foyer.example/sign-in' } }),
  'admin-no-groups': group({ groups: [] }),
  'admin-group': group({
    draft: {
      ...{ id: 'harbour', name: 'Harbour', nameMissing: false },
      members: found.people.slice(0, 3).map(({ id, name, mail }) => ({ id, name, mail, title: null, company: null })),
    },
  }),
  'admin-forbidden': admin({ problem: 'forbidden' }),
  'passkeys-none': passkeys({}),
  passkeys: passkeys({ passkeys: two }),
  'passkeys-last': passkeys({ passkeys: two.slice(0, 1), error: words.problems['last-way-in'] }),
};
