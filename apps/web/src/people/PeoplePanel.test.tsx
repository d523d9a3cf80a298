import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ME, people, waiting } from '../../gallery/people.ts';
import { PeoplePanel } from './PeoplePanel.tsx';

const nothing = async () => {};
const door = { waiting: waiting('Kim'), now: Date.now(), onAdmit: nothing, onDeny: nothing, onAdmitAll: nothing };
const draw = (mine: Parameters<typeof PeoplePanel>[0]['door']) =>
  renderToStaticMarkup(<PeoplePanel people={people(3)} me={ME} door={mine} onClose={() => {}} />);

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
