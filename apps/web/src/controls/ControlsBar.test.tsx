import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CAMERA, MICROPHONE } from '../../gallery/sampleSession.ts';
import { ControlsBar, type ControlsBarProps } from './ControlsBar.tsx';
import { moreGroups } from './more.tsx';
import { inBar, TOOLS } from './tools.ts';

const nothing = () => {};
const device = { unavailable: null, onToggle: nothing, onChoose: nothing };
const props: ControlsBarProps = {
  microphone: { device: 'microphone', source: MICROPHONE, ...device },
  camera: { device: 'camera', source: { ...CAMERA, state: 'off' }, ...device },
  screen: { state: 'off', onPress: nothing },
  handUp: false,
  onHand: nothing,
  peopleCount: 3,
  peopleOpen: false,
  onPeople: nothing,
  peopleButton: { current: null },
  layout: 'gallery',
  onLayout: nothing,
  hideSelf: false,
  onHideSelf: nothing,
  hideUnseen: false,
  onHideUnseen: nothing,
  costs: { speaker: 0.29, gallery: 1.12 },
  moderation: { locked: false, onLock: nothing, onMuteEveryone: nothing, unmuting: true, onAllowUnmuting: nothing },
  onInvite: nothing,
  onOptions: null,
  onDevices: () => {},
  onProtection: nothing,
  onReact: nothing,
  onShortcuts: nothing,
  singleKeys: true,
  bar: inBar(TOOLS, 90),
  offline: false,
  onLeave: nothing,
  onEndForAll: nothing,
};
const draw = (more: Partial<ControlsBarProps> = {}) => renderToStaticMarkup(<ControlsBar {...props} {...more} />);
const tools = (html: string) =>
  [...html.matchAll(/<button.*?<\/button>/gs)].map(([button]) => button.replace(/<[^>]+>/g, '').replace(/^\d+/, ''));
const narrow = inBar(TOOLS, 22.5);
const under = (more: Partial<ControlsBarProps> = {}) =>
  moreGroups({ ...props, stopsElsewhere: false, ...more }).flatMap(({ items }) => items.map(({ label }) => label));

test('the tools have their order', () => {
  expect(draw()).toContain('role="toolbar" aria-label="Meeting controls"');
  expect(tools(draw())).toEqual([
    'Microphone',
    'Camera',
    'Share screen',
    'Raise hand',
    'React',
    'People',
    'View',
    'More',
    'Leave',
  ]);
});

test('on a phone five stand in the bar, and no tool is lost or there twice', () => {
  expect(tools(draw({ bar: narrow }))).toEqual(['Microphone', 'Camera', 'People', 'More', 'Leave']);
  expect(under({ bar: narrow })).toEqual([
    'Share screen',
    'Raise hand',
    'Applaud',
    'Thumbs up',
    'Heart',
    'Laugh',
    'Surprise',
    'Thumbs down',
    'Speaker only',
    'Gallery',
    'Hide my own picture',
    'Hide people without video',
    'Mute everyone',
    'Stop attendees from unmuting',
    'Lock meeting',
    'Invite people',
    'Sound and video',
    'How is this call protected?',
    'Keyboard shortcuts',
  ]);
  expect(under()).toEqual([
    'Mute everyone',
    'Stop attendees from unmuting',
    'Lock meeting',
    'Invite people',
    'Sound and video',
    'How is this call protected?',
    'Keyboard shortcuts',
  ]);
});

test('pressed means on', () => {
  expect(draw().match(/aria-pressed="(true|false)"/g)).toEqual([
    'aria-pressed="true"',
    'aria-pressed="false"',
    'aria-pressed="false"',
  ]);
});

test('whoever shares stops with the same tool, or beside the words that say so', () => {
  const sharing: Partial<ControlsBarProps> = { screen: { state: 'on', onPress: nothing } };
  expect(draw(sharing)).toContain('Stop sharing');
  expect(draw(sharing)).not.toContain('Share screen');
  expect(under({ ...sharing, bar: narrow })).toContain('Stop sharing');
  expect(moreGroups({ ...props, ...sharing, bar: narrow, stopsElsewhere: true })[0]?.items).toHaveLength(1);
});

test('what somebody may not do is not there', () => {
  const attendee = {
    screen: null,
    moderation: { locked: false, onLock: null, onMuteEveryone: null, unmuting: false, onAllowUnmuting: null },
  };
  expect(draw(attendee)).not.toContain('Share screen');
  expect(under(attendee)).toEqual([
    'Invite people',
    'Sound and video',
    'How is this call protected?',
    'Keyboard shortcuts',
  ]);
});

test('whoever may not react is not offered it', () => {
  expect(draw({ onReact: null })).not.toContain('React');
  expect(under({ onReact: null, bar: narrow })).not.toContain('Applaud');
});

test('what is settled is offered the other way round', () => {
  const settled = { ...props.moderation, locked: true, unmuting: false };
  expect(under({ moderation: settled })).toEqual(expect.arrayContaining(['Unlock meeting', 'Let attendees unmute']));
});

test('a microphone that may not be switched on says why', () => {
  const bar = draw({ microphone: { ...props.microphone, unavailable: 'Not just now.' } });
  expect(bar).toMatch(/aria-disabled="true" aria-describedby="([^"]+)".*id="\1"[^>]*>Not just now\./s);
});

test('without a line what needs the server waits, and leaving does not', () => {
  expect(draw({ offline: true, onEndForAll: null }).match(/aria-disabled="true"/g)).toHaveLength(2);
  const disabled = moreGroups({ ...props, stopsElsewhere: false, offline: true })
    .flatMap(({ items }) => items)
    .filter((item) => item.disabled);
  expect(disabled.map(({ label }) => label)).toEqual([
    'Mute everyone',
    'Stop attendees from unmuting',
    'Lock meeting',
    'Invite people',
  ]);
});

test('leaving asks which of the two only those who may end the meeting', () => {
  expect(draw().match(/aria-haspopup="menu"/g)).toHaveLength(4);
  expect(draw({ onEndForAll: null }).match(/aria-haspopup="menu"/g)).toHaveLength(3);
});

test('the options are under More, for those who may change them', () => {
  expect(under({ onOptions: nothing })).toContain('Meeting options');
  expect(under()).not.toContain('Meeting options');
});
