import { expect, test } from 'vitest';
import { inBar, TOOLS, type Tool } from './tools.ts';

const bar = (px: number, tools: readonly Tool[] = TOOLS) => [...inBar(tools, px / 16)];

test('a wide window has room for all of them, in their order', () => {
  for (const px of [720, 1024, 1440]) expect(bar(px)).toEqual(TOOLS);
});

test('on the narrowest phone five are left', () => {
  for (const px of [320, 360, 390]) expect(bar(px)).toEqual(['microphone', 'camera', 'people', 'more', 'leave']);
});

test('reactions go first, then the view, then the screen, then the hand', () => {
  expect(bar(680)).not.toContain('react');
  expect(bar(680)).toContain('view');
  expect(bar(600)).not.toContain('view');
  expect(bar(600)).toContain('screen');
  expect(bar(520)).toEqual(['microphone', 'camera', 'hand', 'people', 'more', 'leave']);
});

test('what this person has not takes no room', () => {
  const attendee = TOOLS.filter((tool) => tool !== 'screen' && tool !== 'react');
  expect(bar(600, attendee)).toEqual(attendee);
});

test('larger letters leave less room', () => {
  expect([...inBar(TOOLS, 800 / 32)]).toEqual(['microphone', 'camera', 'people', 'more', 'leave']);
});
