import type { DirectoryPerson, InvitedPerson, InviteeList } from '@foyer/client';
import type { AccountId, MeetingId } from '@foyer/domain';
import { PersonPicker } from '../src/directory/PersonPicker.tsx';
import { fill } from '../src/i18n/fill.ts';
import { words } from '../src/i18n/words.ts';
import { InviteesPanel, InviteesSection } from '../src/invitees/InviteesSection.tsx';
import type { InviteesProps } from '../src/invitees/useInvitees.ts';
import { TITLE } from './people.ts';
import type { Screen } from './steps.ts';
import { press } from './steps.ts';

const nothing = () => {};
const id = (number: number) => String(number).padStart(22, '0');
const invited = (number: number, mail: string, more: Partial<InvitedPerson> = {}): InvitedPerson => ({
  id: id(number),
  mail,
  name: null,
  colleague: false,
  given: false,
  sending: 'sent',
  trouble: null,
  ...more,
});
const people: readonly InvitedPerson[] = [
  invited(1, 'bo.okafor@harbour.example', { name: 'Bo Okafor', colleague: true }),
  invited(2, 'gil@example.org', { name: 'Gil Park' }),
  invited(3, 'nia.adeyemi-with-a-rather-long-address@partners.example.org', { sending: 'waiting' }),
  invited(4, 'gus@exmaple.org', { sending: 'failed', trouble: 'address' }),
  invited(5, 'kari@example.net', { name: 'Kari Nord', sending: 'waiting', trouble: 'unreachable' }),
];
const colleague = (number: number, name: string, more: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  id: id(number) as AccountId,
  name,
  mail: `${name.toLowerCase().replace(' ', '.')}@harbour.example`,
  title: null,
  company: null,
  ...more,
});
const list: InviteeList = { people: [...people], mails: true, title: TITLE, when: 'Thursday 25 March 2027' };

/** Some people who are invited, as the page of a meeting shows them. */
export const INVITEES: InviteesProps = {
  ...{ list, text: '', choices: null, done: null, problem: null },
  ...{ onText: nothing, onInvite: nothing, onCopy: nothing, onRenew: nothing, onSend: nothing },
  ...{ onRemove: nothing, onCalendar: nothing },
};

const panel = (more: Partial<InviteesProps> = {}, changes: Partial<InviteeList> = {}): Screen => ({
  draw: () => (
    <main style={{ maxInlineSize: '44rem', margin: 'auto', padding: '1rem', minBlockSize: '40rem' }}>
      <title>{words.invitees.heading}</title>
      <InviteesPanel {...INVITEES} list={{ ...list, ...changes }} {...more} />
    </main>
  ),
});
const typed = (screen: Screen): Screen => ({ ...screen, steps: [openField] });
const openField = () => {
  const field = document.querySelector<HTMLElement>('[role="combobox"]');
  field?.focus();
  field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
};

/** The people whom organizers invite. */
export const inviteeScreens: Readonly<Record<string, Screen>> = {
  invitees: panel(),
  'invitees-empty': panel({ onCalendar: null }, { people: [], when: null }),
  'invitees-no-mail': panel(
    { onSend: null, onCalendar: null, done: 'Personal invitation for Gil Park copied' },
    {
      mails: false,
      when: null,
      people: [
        invited(1, 'gil@example.org', { name: 'Gil Park', sending: 'none', given: true }),
        invited(2, 'ann@example.org', { sending: 'none' }),
      ],
    },
  ),
  'invitees-menu': { ...panel(), steps: [press(fill(words.invitees.moreFor, { name: 'Gil Park' }))] },
  'invitees-found': typed(
    panel({
      text: 'an',
      choices: [
        { by: 'group', group: { id: id(9), name: 'Anchor team', size: 5 } },
        { by: 'person', person: colleague(1, 'Ana Lindqvist', { title: 'Harbour master', company: 'Harbour' }) },
        { by: 'person', person: colleague(2, 'Ann Lee', { mail: null }) },
      ],
    }),
  ),
  'invitees-address': typed(
    panel({ text: 'zoe@example.org', choices: [{ by: 'guests', guests: [{ mail: 'zoe@example.org', name: null }] }] }),
  ),
  'invitees-nobody': typed(panel({ text: 'zzz', choices: [] })),
  'invitees-problem': panel({ problem: 'rate-limited' }),
  // Nothing answers here.
  'invitees-unreachable': {
    draw: () => (
      <main style={{ maxInlineSize: '44rem', margin: 'auto', padding: '1rem' }}>
        <title>{words.invitees.heading}</title>
        <InviteesSection meeting={id(1) as MeetingId} />
      </main>
    ),
  },
  'person-picker': {
    draw: () => (
      <main style={{ maxInlineSize: '22rem', margin: 'auto', padding: '1rem' }}>
        <title>Co-organizer</title>
        <PersonPicker label="Co-organizer" onPick={nothing} />
      </main>
    ),
  },
};
