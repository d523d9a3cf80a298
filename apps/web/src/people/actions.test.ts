import type { ParticipantId, Role } from '@foyer/domain';
import { describe, expect, test } from 'vitest';
import { ME, person, SETTINGS } from '../../gallery/people.ts';
import { actionsOn as allOn } from './actions.ts';

const as = (role: Role, spotlight: ParticipantId | null = null) => ({
  me: ME,
  role,
  settings: { ...SETTINGS, spotlight },
  pinned: null,
});
/** What is done about somebody in the meeting. */
const actionsOn = (...given: Parameters<typeof allOn>) => allOn(...given).filter((action) => action !== 'pin');
const guest = person({ id: 'gil', category: 'anonymous', microphone: true });
const presenter = person({ ...guest, role: 'presenter' });
const organizer = person({ ...guest, role: 'organizer', category: 'internal' });

test('everybody may pin everybody else for themselves; an attendee may do nothing about anybody', () => {
  for (const somebody of [guest, presenter, organizer]) {
    expect(allOn(somebody, as('attendee'))).toEqual(['pin']);
    expect(allOn(somebody, { ...as('attendee'), pinned: somebody.id })).toEqual(['unpin']);
  }
  expect(allOn(person({ id: ME }), as('attendee'))).toEqual([]);
});

test('a presenter', () => {
  expect(actionsOn(guest, as('presenter'))).toEqual(['makePresenter', 'mute', 'spotlight', 'putBack', 'remove']);
  expect(actionsOn(presenter, as('presenter'))).toEqual(['makeAttendee', 'mute', 'spotlight', 'putBack', 'remove']);
});

test('[RO-5] [MO-3] [MO-4] a presenter changes, sends back and removes no organizer', () => {
  expect(actionsOn(organizer, as('presenter'))).toEqual(['mute', 'spotlight']);
});

test('[RO-7] an organizer appoints who is signed in, and takes it back', () => {
  expect(actionsOn(guest, as('organizer'))).not.toContain('makeCoOrganizer');
  expect(actionsOn({ ...guest, category: 'internal' }, as('organizer'))).toContain('makeCoOrganizer');
  expect(actionsOn(organizer, as('organizer'))).toEqual([
    'makePresenter',
    'makeAttendee',
    'mute',
    'spotlight',
    'remove',
  ]);
});

describe('oneself', () => {
  test('as a presenter one may step down, and step into the light', () => {
    expect(actionsOn({ ...presenter, id: ME, hand: 1 }, as('presenter'))).toEqual(['makeAttendee', 'spotlight']);
  });

  test('as an organizer one stays what one is', () => {
    expect(actionsOn({ ...organizer, id: ME }, as('organizer'))).toEqual(['spotlight']);
  });
});

test('only what would change something', () => {
  const quiet = { ...guest, microphone: false, hand: 7 };
  const offered = actionsOn(quiet, as('presenter', quiet.id));
  expect(offered).toEqual(expect.arrayContaining(['lowerHand', 'askToUnmute', 'endSpotlight']));
  expect(offered).not.toContain('mute');
  expect(offered).not.toContain('spotlight');
});

test('[OP-5] whoever may not unmute by the options is not asked to', () => {
  const quiet = { ...guest, microphone: false };
  const settings = { ...SETTINGS, may: { ...SETTINGS.may, unmute: ['organizer' as const] } };
  expect(actionsOn(quiet, as('presenter'))).toContain('askToUnmute');
  expect(actionsOn(quiet, { ...as('presenter'), settings })).not.toContain('askToUnmute');
});
