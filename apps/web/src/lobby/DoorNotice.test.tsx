import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { waiting } from '../../gallery/people.ts';
import { announcement } from './announcement.ts';
import { DoorNotice } from './DoorNotice.tsx';
import type { DoorProps } from './useDoor.ts';

const nothing = async () => {};
const host: DoorProps = {
  waiting: waiting('Dee', 'Kim'),
  messages: [],
  now: Date.now(),
  onAdmit: nothing,
  onDeny: nothing,
  onAdmitAll: nothing,
  onWrite: async () => true,
  offline: false,
};

test('one notice has a row and two decisions for everybody who waits', () => {
  const notice = renderToStaticMarkup(<DoorNotice {...host} />);
  expect(notice).toContain('aria-label="Waiting at the door"');
  for (const name of ['Admit Dee', 'Deny Dee', 'Admit Kim', 'Deny Kim']) expect(notice).toContain(`"${name}"`);
  expect(notice).toContain('Admit all');
  expect(notice).toContain('guest');
});

test('[LB-12] each row says what is known: what was shown, why they wait, whether they were here before', () => {
  const [dee, kim] = host.waiting;
  if (!dee || !kim) throw new Error('nobody waits');
  const carl = { ...kim, category: 'internal', proof: 'account', verifiedName: 'Carl <b>', rule: 'locked' } as const;
  const notice = renderToStaticMarkup(
    <DoorNotice {...host} waiting={[{ ...dee, proof: 'none', rule: 'proof', before: ['denied'] }, carl]} />,
  );
  for (const said of ['No invitation shown.', 'Was denied before.', 'Came while the meeting was locked.'])
    expect(notice).toContain(said);
  expect(notice).toContain('Signed in as <bdi>Carl &lt;b&gt;</bdi>.');
});

test('[LB-16] [LB-17] one can write to each and to all, and sees what was written to whom, by whom', () => {
  const [dee] = host.waiting;
  if (!dee) throw new Error('nobody waits');
  const message = { to: [dee.id], from: 'Pia <i>', text: 'Soon <b>', at: 0 };
  const notice = renderToStaticMarkup(<DoorNotice {...host} messages={[message]} />);
  for (const name of ['Message Dee', 'Message Kim', 'Message all']) expect(notice).toContain(`"${name}"`);
  expect(notice.match(/Soon &lt;b&gt;/g)).toHaveLength(1);
  expect(notice).toContain('<bdi>Pia &lt;i&gt;</bdi>');
  expect(renderToStaticMarkup(<DoorNotice {...host} onWrite={null} />)).not.toContain('Message');
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
