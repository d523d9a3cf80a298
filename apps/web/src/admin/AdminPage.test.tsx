import type { AccountRow } from '@foyer/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AdminPage } from './AdminPage.tsx';
import type { AdminProps } from './useAdmin.ts';

const nothing = () => {};
const row = (more: Partial<Omit<AccountRow, 'id'>> & { id?: string }) =>
  ({
    ...{ id: 'carl', name: 'Carl', mail: 'carl@example.org', disabled: false, usedAt: null },
    rights: { administrator: false, holds: true },
    ...more,
  }) as AccountRow;
const draw = (more: Partial<AdminProps> = {}, people: readonly AccountRow[] = []) =>
  renderToStaticMarkup(
    <AdminPage
      {...{ text: '', problem: null, asked: null, busy: false, proving: false }}
      found={{ people: [...people], more: 0, you: 'olga' as AccountRow['id'] }}
      {...{ onText: nothing, onAsk: nothing, onAdd: nothing, onGrant: nothing, onEnable: nothing }}
      {...{ onSure: nothing, onProven: nothing, onNotProven: nothing }}
      groups={null}
      {...more}
    />,
  );

test('says of everybody what they may do, and that an account is closed', () => {
  expect(draw({}, [row({})])).not.toMatch(/Administrator|Opens no meetings|Closed/);
  expect(draw({}, [row({ rights: { administrator: true, holds: false }, disabled: true })])).toMatch(
    /Closed.*Administrator.*Opens no meetings/s,
  );
});

test('says when nobody is found, and when there are more', () => {
  expect(draw()).toContain('Nobody here has that name');
  const found = { people: [row({})], more: 7, you: 'olga' as AccountRow['id'] };
  expect(draw({ found })).toContain('7 more');
});

test('[AD-1] whoever may not look after accounts is told so, and sees none', () => {
  expect(draw({ problem: 'forbidden' }, [row({})])).not.toContain('Carl');
  expect(draw({ problem: 'auth-required' }, [row({})])).toContain('Sign in');
});

test('[AD-2] a refusal is told where somebody looks', () => {
  expect(draw({ problem: 'last-administrator' }, [row({})])).toMatch(/role="alert".*Somebody has to look after Foyer/s);
  const asked = { about: 'disable', person: row({}) } as const;
  expect(draw({ problem: 'last-administrator', asked }, [row({})]).match(/Somebody has to look after/g)).toHaveLength(
    1,
  );
});
