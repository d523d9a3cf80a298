import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ME, people, waiting } from '../../gallery/people.ts';
import { PeoplePanel } from './PeoplePanel.tsx';
import type { PersonActions } from './usePeople.ts';

const nothing = async () => {};
const door = { waiting: waiting('Kim'), now: Date.now(), onAdmit: nothing, onDeny: nothing, onAdmitAll: nothing };
const none = {
  onMakePresenter: null,
  onMakeAttendee: null,
  onLowerHand: null,
  onMute: null,
  onPutBack: null,
  onRemove: null,
};
const draw = (mine: Parameters<typeof PeoplePanel>[0]['door'], may: Partial<PersonActions> = {}) =>
  renderToStaticMarkup(
    <PeoplePanel
      people={people(3).map((person) => ({
        person,
        isMe: person.id === ME,
        hand: null,
        ...none,
        ...(person.id === ME ? {} : may),
      }))}
      onMuteEveryone={may.onMute ?? null}
      door={mine}
      onClose={() => {}}
    />,
  );

test('lists who is in and, for those who may admit, who waits', () => {
  const panel = draw(door);
  expect(panel).toMatch(/<ul[^>]*aria-label="In the lobby"/);
  expect(panel).toMatch(/<ul[^>]*aria-label="In the meeting"/);
  expect(panel).toContain('"Admit Kim"');
});

test('everybody else sees who is in, and nothing of the lobby', () => {
  const panel = draw({ ...door, waiting: [], onAdmit: null, onDeny: null, onAdmitAll: null });
  expect(panel).toContain('In the meeting');
  expect(panel).not.toContain('In the lobby');
});

test('whoever may do something about somebody finds a menu at their name, and nobody else does', () => {
  const panel = draw(door, { onMute: nothing });
  expect(panel.match(/aria-label="More for /g)).toHaveLength(2);
  expect(panel).toContain('Mute everyone');
  expect(draw(door)).not.toContain('More for');
  expect(draw(door)).not.toContain('Mute everyone');
});
