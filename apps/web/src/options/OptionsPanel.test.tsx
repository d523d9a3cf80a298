import type { OptionsChange } from '@foyer/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OPTIONS } from '../../gallery/people.ts';
import { OptionsPanel, type OptionsPanelProps } from './OptionsPanel.tsx';

const nothing = () => {};
const later = async () => {};
const props: OptionsPanelProps = {
  entrances: { phone: false, federation: false, networks: false, colleagues: false },
  told: OPTIONS,
  locked: false,
  pending: null,
  onChange: nothing,
  offline: false,
  onClose: nothing,
};
const draw = (more: Partial<OptionsPanelProps> = {}) => renderToStaticMarkup(<OptionsPanel {...props} {...more} />);
const withOptions = (change: OptionsChange) => ({ told: { ...OPTIONS, options: { ...OPTIONS.options, ...change } } });
/** The words of what is chosen, or ticked. */
const chosen = (html: string) =>
  [...html.matchAll(/<input[^>]*checked=""[^>]*>([^<]*)/g)].map(
    ([input, text]) => text || /aria-label="([^"]*)"/.exec(input)?.[1],
  );

test('the heading and the groups have the names that tests and screen readers know', () => {
  const panel = draw();
  expect(panel).toMatch(/<section[^>]*aria-label="Meeting options".*<h2>Meeting options<\/h2>/s);
  const groups = [...panel.matchAll(/<fieldset[^>]*role="radiogroup"[^>]*><legend[^>]*>([^<]*)/g)].map(
    ([, name]) => name,
  );
  expect(groups).toEqual(['Who goes straight in', 'Who can present']);
});

test('it shows how things are', () => {
  expect(chosen(draw())).toEqual([
    'Everyone in my organization',
    'My organization',
    'Guests',
    'Everyone in my organization',
    'Presenters may unmute',
    'Attendees may unmute',
    'Presenters may share screens',
    'Presenters may raise hands',
    'Attendees may raise hands',
    'Presenters may react',
    'Attendees may react',
    'The title',
    'The organizer’s name',
  ]);
  expect(chosen(draw(withOptions({ straightIn: 'everyone', categories: [], lobbyShows: ['place'] })))).toEqual(
    expect.arrayContaining(['Everyone', 'Their place in the queue']),
  );
});

test('[OP-5] what the table of roles gives nobody is not left to them: attendees share no screens', () => {
  expect(draw()).not.toContain('Attendees may share screens');
});

test('times are asked for in minutes', () => {
  expect([...draw().matchAll(/inputMode="numeric"[^>]*value="(\d+)"/gi)].map(([, value]) => value)).toEqual([
    '9',
    '30',
    '90',
  ]);
});

test('choices about ways in that are not set up are not drawn, and are with them', () => {
  expect(draw()).not.toMatch(/Phone|[Pp]artner|networks/);
  const all = draw({ entrances: { phone: true, federation: true, networks: true, colleagues: false } });
  for (const choice of ['Phone callers skip the lobby', 'My organization and partners', 'Straight in from'])
    expect(all).toContain(choice);
});

test('what a change will do is said where it is made, and nowhere else, with a way back', () => {
  const sentences = [{ of: '{number} people waiting will walk in: {names}.', names: ['Gil', 'Gus'] }];
  const pending = {
    part: 'straightIn',
    sentences,
    confirm: 'Let them in',
    onConfirm: later,
    onCancel: nothing,
  } as const;
  const panel = draw({ pending });
  expect(panel).toContain('2 people waiting will walk in: <bdi>Gil</bdi> and <bdi>Gus</bdi>.');
  expect(panel.match(/Let them in/g)).toHaveLength(1);
  expect(panel).toContain('Not now');
  expect(panel.indexOf('Let them in')).toBeLessThan(panel.indexOf('Allowed in the meeting'));
  expect(draw({ pending: { ...pending, part: 'limits' } }).indexOf('Let them in')).toBeGreaterThan(
    panel.indexOf('Minutes'),
  );
});

test('while it is locked it says that the level has to wait', () => {
  expect(draw({ locked: true })).toContain('The meeting is locked');
  expect(draw()).not.toContain('The meeting is locked');
});

test('without a line nothing can be pressed', () => {
  const inputs = [...draw({ offline: true }).matchAll(/<input[^>]*type="(?:radio|checkbox)"[^>]*>/g)].map(
    ([input]) => input,
  );
  expect(inputs.filter((input) => !input.includes('aria-disabled="true"'))).toEqual([]);
});
