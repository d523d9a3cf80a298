export { freePort } from '@foyer/server-kit/testing';
export { type MailServer, startMailServer } from '@foyer/signaling/testing';
export { CLIENT, TestProvider } from '@foyer/signaling/testing/provider';
export type { CensusEntry, Lateness, Usage } from './messages.ts';
export { chromium } from './people/chromium.ts';
export { Person } from './people/person.ts';
export type { Looks } from './people/sources.ts';
export { processesBelow } from './processes.ts';
export { Stack } from './stack.ts';
