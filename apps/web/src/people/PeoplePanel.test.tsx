import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { changed, ME, people, waiting } from '../../gallery/people.ts';
import { PeoplePanel, type PeoplePanelProps } from './PeoplePanel.tsx';
import type { PersonProps } from './usePeople.ts';

const nothing = () => {};
const later = async () => {};
const door: PeoplePanelProps['door'] = {
  waiting: waiting('Kim'),
  messages: [],
  now: Date.now(),
  onAdmit: later,
  onDeny: later,
  onAdmitAll: later,
  onWrite: async () => true,
  offline: false,
};
const may = { locked: true, onLock: nothing, onMuteEveryone: nothing, unmuting: false, onAllowUnmuting: nothing };
const rows = (change: Partial<PersonProps> = {}, all = people(3)): PersonProps[] =>
  all.map((person) => ({
    person,
    isMe: person.id === ME,
    hand: null,
    spotlit: false,
    pinned: false,
    actions: [],
    ...(person.id === ME ? {} : change),
  }));
const draw = (more: Partial<PeoplePanelProps> = {}) =>
  renderToStaticMarkup(
    <PeoplePanel
      people={rows()}
      removed={[]}
      onPardon={null}
      moderation={{ ...may, onLock: null, onMuteEveryone: null, onAllowUnmuting: null }}
      door={door}
      offline={false}
      onClose={nothing}
      {...more}
    />,
  );

test('lists who is in and, for those who may admit, who waits', () => {
  const panel = draw();
  expect(panel).toMatch(/<ul[^>]*aria-label="In the lobby"/);
  expect(panel).toMatch(/<ul[^>]*aria-label="In the meeting"/);
  expect(panel).toContain('"Admit Kim"');
});

test('everybody else sees who is in, and nothing of the lobby', () => {
  const panel = draw({ door: { ...door, waiting: [], onAdmit: null, onDeny: null, onAdmitAll: null } });
  expect(panel).toContain('In the meeting');
  expect(panel).not.toContain('In the lobby');
});

test('whoever may do something about somebody finds a menu at their name, and nobody else does', () => {
  const panel = draw({ people: rows({ actions: [{ action: 'mute', onChoose: nothing }] }) });
  expect(panel.match(/aria-label="More for /g)).toHaveLength(2);
  expect(draw()).not.toContain('More for');
});

test('whoever may do something about everybody finds it at the foot, and sees how it is', () => {
  const panel = draw({ moderation: may });
  expect(panel).toContain('Mute everyone');
  expect(panel).toMatch(/<button[^>]*aria-pressed="true"[^>]*>.*?Lock meeting/s);
  expect(panel).toMatch(/role="switch" aria-checked="false"[^>]*>.*?Attendees may unmute/s);
  expect(draw()).not.toMatch(/Mute everyone|Lock meeting|Attendees may unmute/);
});

test('[RC-1] whose line is broken keeps their row, and is marked', () => {
  const panel = draw({ people: rows({}, changed(people(3), { 1: { away: true } })) });
  expect(panel.match(/Reconnecting/g)).toHaveLength(1);
});

test('whoever shares a screen, and whoever is in the spotlight, has a sign', () => {
  const all = changed(people(2), { 1: { screen: true } });
  const panel = draw({ people: rows({ spotlit: true }, all) });
  expect(panel).toContain('aria-label="Sharing their screen"');
  expect(panel).toContain('aria-label="In the spotlight"');
});

test('[DO-8] who was removed is listed for those who may let them knock again', () => {
  const removed = [{ id: ME, name: 'Gus' }];
  const panel = draw({ removed, onPardon: later });
  expect(panel).toMatch(/<ul[^>]*aria-label="Removed"/);
  expect(panel.replace(/<[^>]+>/g, '')).toContain('Let Gus knock again');
  expect(draw({ removed })).not.toContain('knock again');
  expect(draw({ onPardon: later })).not.toContain('Removed');
});
