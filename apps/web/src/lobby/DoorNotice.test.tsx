import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { waiting } from '../../gallery/people.ts';
import { announcement } from './announcement.ts';
import { DoorNotice } from './DoorNotice.tsx';
import type { DoorProps } from './useDoor.ts';

const nothing = async () => {};
const host: DoorProps = {
  waiting: waiting('Dee', 'Kim'),
  now: Date.now(),
  onAdmit: nothing,
  onDeny: nothing,
  onAdmitAll: nothing,
  offline: false,
};

test('one notice has a row and two decisions for everybody who waits', () => {
  const notice = renderToStaticMarkup(<DoorNotice {...host} />);
  expect(notice).toContain('aria-label="Waiting at the door"');
  for (const name of ['Admit Dee', 'Deny Dee', 'Admit Kim', 'Deny Kim']) expect(notice).toContain(`"${name}"`);
  expect(notice).toContain('Admit all');
  expect(notice).toContain('guest');
});

test('it is drawn neither for those who may not admit nor when nobody waits', () => {
  expect(renderToStaticMarkup(<DoorNotice {...host} onAdmit={null} onDeny={null} onAdmitAll={null} />)).toBe('');
  expect(renderToStaticMarkup(<DoorNotice {...host} waiting={[]} />)).toBe('');
});

test('what is said aloud names one, and counts many', () => {
  expect(announcement([])).toBe('');
  expect(announcement(waiting('Dee'))).toBe('Dee is waiting at the door');
  expect(announcement(waiting('Dee', 'Kim'))).toBe('2 people are waiting at the door');
});

test('[RC-1] whose line is broken still waits, and is marked', () => {
  const [dee, kim] = host.waiting.map((one, at) => ({ ...one, away: at === 1 }));
  const notice = renderToStaticMarkup(<DoorNotice {...host} waiting={[dee, kim].filter((one) => one !== undefined)} />);
  expect(notice.match(/Reconnecting/g)).toHaveLength(1);
  expect(notice).toContain('"Admit Kim"');
});

test('without a line nobody is let in', () => {
  expect(renderToStaticMarkup(<DoorNotice {...host} offline />).match(/aria-disabled="true"/g)).toHaveLength(5);
});
