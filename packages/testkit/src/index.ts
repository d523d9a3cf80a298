export { freePort } from './freePort.ts';
export type { CensusEntry } from './messages.ts';
export { Stack } from './stack.ts';
