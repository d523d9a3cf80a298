import { options } from './en.options.ts';
import { protection, quality } from './en.protection.ts';

/** Said only aloud: what a single key has switched. */
const aloud = {
  microphone: { on: 'Your microphone is on', off: 'Your microphone is off' },
  camera: { on: 'Your camera is on', off: 'Your camera is off' },
  hand: { on: 'Your hand is up', off: 'Your hand is down' },
};

/** What is read inside a meeting, and not before: a file of its own. */
export const inside = {
  aloud,
  options,
  protection,
  quality,
};
