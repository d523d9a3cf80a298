export { type MailServer, startMailServer } from '../mail/testing.ts';
export { DATABASES } from './databases.ts';
export { LEAST_INPUTS } from './inputs.ts';
export { Markers } from './markers.ts';
export { attach, rtp } from './media.ts';
export { type Answer, FINGERPRINT, Person } from './person.ts';
export { RawLine } from './rawLine.ts';
export { startStack } from './stack.ts';
export { until } from './until.ts';
