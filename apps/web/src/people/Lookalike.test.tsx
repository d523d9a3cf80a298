import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { person, waiting } from '../../gallery/people.ts';
import { words } from '../i18n/words.ts';
import { KnockList } from '../lobby/KnockList.tsx';
import { PersonRow } from './PersonRow.tsx';

const nothing = async () => {};
const row = (more: object) => (
  <PersonRow
    person={person({ id: 'p1', name: 'Оlga', ...more })}
    isMe={false}
    hand={null}
    spotlit={false}
    pinned={false}
    actions={[]}
    offline={false}
  />
);
const door = (more: object) => (
  <KnockList
    label="In the lobby"
    waiting={waiting('Оlga').map((one) => ({ ...one, ...more }))}
    messages={[]}
    now={0}
    onAdmit={nothing}
    onDeny={nothing}
    onWrite={null}
    offline={false}
  />
);

test.each([
  ['in the list of people', row],
  ['at the door', door],
])('[NM-1] %s, a name that looks like another’s says so', (_, draw) => {
  expect(renderToStaticMarkup(draw({ lookalike: 'Olga' }))).toContain('Not signed in as <bdi>Olga</bdi>');
  expect(renderToStaticMarkup(draw({ lookalike: null }))).not.toContain('Not signed in');
});

test('[NM-3] what a name says of itself is the name, and no mark', () => {
  const badge = words.categories.anonymous ?? '';
  const html = renderToStaticMarkup(row({ name: `Olga ${badge} ${words.people.organizer}`, category: 'internal' }));
  expect(html.replace(/<bdi>[^<]*<\/bdi>/g, '')).not.toContain(words.people.organizer);
  expect(html.replace(/<bdi>[^<]*<\/bdi>/g, '').replace(/aria-label="[^"]*"/g, '')).not.toContain(badge);
});
