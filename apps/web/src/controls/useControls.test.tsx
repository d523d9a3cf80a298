import type { Inside } from '@foyer/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { changed, inside, people, SETTINGS } from '../../gallery/people.ts';
import { sampleSession, sampleView } from '../../gallery/sampleSession.ts';
import { MeetingPage } from '../meeting/MeetingPage.tsx';
import { loadRoom } from '../meeting/room.tsx';
import { SessionContext } from '../meeting/session.ts';

beforeAll(async () => {
  await loadRoom();
});

const off = { state: 'off', chosen: null, choices: [] } as const;
/** The toolbar of a presenter, by what the options leave to whom. */
function bar(may: Partial<Inside['settings']['may']>, hand: number | null = null): string {
  const stage = inside(2, {
    role: 'presenter',
    settings: { ...SETTINGS, may: { ...SETTINGS.may, ...may } },
    people: changed(people(2), { 0: { role: 'presenter', microphone: false, hand } }),
  });
  const session = sampleSession(sampleView({ stage, devices: { microphone: off, camera: off } }));
  const page = renderToStaticMarkup(
    <SessionContext value={session}>
      <MeetingPage />
    </SessionContext>,
  );
  return page.slice(page.indexOf('role="toolbar"'));
}

test('[OP-5] what the options take from a role is not drawn for it', () => {
  expect(bar({})).toMatch(/Share screen.*Raise hand/s);
  expect(bar({ screens: ['organizer'] })).not.toContain('Share screen');
  expect(bar({ hands: ['organizer', 'attendee'] })).not.toContain('Raise hand');
});

test('[OP-5] whose hand is up may lower it all the same', () => {
  expect(bar({ hands: [] }, 1)).toContain('Raise hand');
});

test('[OP-5] a microphone that the options keep off says why', () => {
  expect(bar({ unmute: ['organizer'] })).toContain('Unmuting is switched off for you in this meeting.');
  expect(bar({ unmute: ['presenter'] })).not.toContain('switched off for you');
});
