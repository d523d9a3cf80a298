import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { scheduleScreens } from '../../gallery/schedule.tsx';
import { words } from '../i18n/words.ts';

const drawn = (name: string) => renderToStaticMarkup(scheduleScreens[name]?.draw());
const { page } = words.schedule;

test('whoever may not hold meetings plans none, and is told what is listed here', () => {
  expect(drawn('meetings')).toContain('href="/meetings/new"');
  const guest = drawn('meetings-guest-of-others');
  expect(guest).not.toContain('href="/meetings/new"');
  expect(guest).toContain(words.schedule.empty.upcomingGuest);
});

test('the page of a meeting is linked for those alone who organize it; everybody can join', () => {
  const html = drawn('meetings');
  expect(html).toContain('href="/meetings/Design review"');
  expect(html).not.toContain('href="/meetings/Quarterly');
  expect(html).toContain('aria-label="Join Quarterly figures with everybody from the northern offices"');
});

test('of a cancelled meeting nothing can be joined, handed out or changed', () => {
  const html = drawn('manage-cancelled');
  expect(html).toContain(page.isCancelled);
  for (const gone of [page.change, page.reset, page.cancelAll, words.invitation.copy, words.options.heading, page.skip])
    expect(html).not.toContain(gone);
  expect(html).toContain(page.showCame);
});

test('[ME-9] nothing is cancelled at the first press', () => {
  expect(drawn('manage')).toContain(page.cancelAll);
  expect(drawn('manage')).not.toContain(page.cancelNow);
});

test('a meeting that was opened at once has no times, and nothing to call off but itself', () => {
  const html = drawn('manage-at-once');
  expect(html).toContain(page.atOnce);
  expect(html).not.toContain(page.skip);
  expect(html).toContain(page.cancel);
});

test('whom nobody has signed in as is led to where one does', () => {
  expect(drawn('meetings-signed-out')).toContain('href="/sign-in"');
});
