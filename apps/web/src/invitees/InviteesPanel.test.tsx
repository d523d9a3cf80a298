import type { InvitedPerson } from '@foyer/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { words } from '../i18n/words.ts';
import { stateOf } from './InviteeRow.tsx';
import { InviteesPanel } from './InviteesSection.tsx';
import { choicesOf, type InviteesProps } from './useInvitees.ts';

const nothing = () => {};
const gil: InvitedPerson = {
  id: 'gil',
  mail: 'gil@example.org',
  name: null,
  colleague: false,
  given: false,
  sending: 'sent',
  trouble: null,
};
const draw = (more: Partial<InviteesProps> = {}) =>
  renderToStaticMarkup(
    <InviteesPanel
      list={{ people: [gil], mails: true, title: 'Weekly', when: null }}
      text=""
      onText={nothing}
      choices={null}
      onInvite={nothing}
      onCopy={nothing}
      onRenew={nothing}
      onSend={nothing}
      onRemove={nothing}
      onCalendar={null}
      done={null}
      problem={null}
      {...more}
    />,
  );
const nobody = { people: [], mails: false, title: 'Weekly', when: null };

test('without anybody it says what to do; without a mail server it says so', () => {
  expect(draw()).not.toContain(words.invitees.empty);
  expect(draw()).not.toContain(words.invitees.noServer);
  expect(draw({ list: nobody })).toContain(words.invitees.empty);
  expect(draw({ list: nobody })).toContain(words.invitees.noServer);
});

test('until it is known who is invited, nothing is said of that', () => {
  expect(draw({ list: null })).not.toMatch(new RegExp([words.invitees.empty, words.invitees.noServer].join('|')));
});

test('[ML-2] what became of a mail is said of each, with what to do about it', () => {
  expect(stateOf(gil)).toEqual({ words: 'Mail sent', remedy: null });
  expect(stateOf({ ...gil, sending: 'waiting' })).toEqual({ words: 'Mail on its way', remedy: null });
  expect(stateOf({ ...gil, sending: 'waiting', trouble: 'unreachable' }).words).toMatch(/tried again/);
  expect(stateOf({ ...gil, sending: 'failed', trouble: 'address' })).toEqual({
    words: 'Could not be delivered.',
    remedy: words.invitees.trouble.address,
  });
  expect(stateOf({ ...gil, sending: 'none' }).words).toBe('Not told yet');
  expect(stateOf({ ...gil, sending: 'none', given: true }).words).toBe('You copied their link');
});

test('whom nobody tells otherwise has their link in sight', () => {
  expect(draw()).not.toContain('Copy personal link');
  expect(draw({ list: { ...nobody, people: [{ ...gil, sending: 'none' }] } })).toContain('Copy personal link for gil@');
});

test('whole addresses come before whatever is called so; groups before people', () => {
  const guests = [{ mail: 'gil@example.org', name: null }];
  const group = { id: 'g', name: 'Anchor team', size: 2 };
  const ann = { id: 'a' as never, name: 'Ann', mail: null, title: null, company: null };
  expect(choicesOf('gil@example.org', { guests, groups: [group], people: null })).toEqual([{ by: 'guests', guests }]);
  expect(choicesOf('an', { guests: null, groups: [group], people: [ann] })).toEqual([
    { by: 'group', group },
    { by: 'person', person: ann },
  ]);
  expect(choicesOf('a', { guests: null, groups: [group], people: null })).toBeNull();
});
