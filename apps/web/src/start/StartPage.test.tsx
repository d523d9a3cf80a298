import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StartPage } from './StartPage.tsx';
import type { StartProps } from './useStart.ts';

const ana = { name: 'Ana', rights: { administrator: false, holds: true }, freshUntil: 0 };
const guest: StartProps = {
  account: null,
  problem: null,
  next: null,
  text: '',
  notALink: null,
  opening: false,
  onText: () => {},
  onJoin: () => {},
  onNewMeeting: null,
  nextTime: null,
};

test('a guest can join, and is told how to become the organizer', () => {
  const page = renderToStaticMarkup(<StartPage {...guest} />);
  expect(page).toContain('Meeting link or code');
  expect(page).toContain('one-time link');
  expect(page).not.toContain('New meeting');
});

test('an account can open a meeting', () => {
  const page = renderToStaticMarkup(<StartPage {...guest} account={ana} onNewMeeting={() => {}} />);
  expect(page).toContain('New meeting');
  expect(page).toMatch(/Good to see you, <bdi>Ana<\/bdi>.*href="\/account"/s);
  expect(page).not.toContain('one-time link');
});

test('bad input is named under its field', () => {
  const page = renderToStaticMarkup(<StartPage {...guest} text="hello" notALink="neither" />);
  expect(page).toMatch(/aria-invalid="true" aria-describedby="([^"]+)".*id="\1" role="alert"/);
});
