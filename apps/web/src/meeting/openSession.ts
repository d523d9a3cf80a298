import type { OpenSession } from '@foyer/client';

// TODO: one import from @foyer/client, as soon as it has one.
export const openSession: OpenSession = () => {
  throw new Error('not yet');
};
