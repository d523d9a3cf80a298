import type { Role } from '@foyer/domain';
import { words } from '../i18n/words.ts';

/** Most people attend: saying so of each would only be noise. */
export const ROLE_WORDS: Record<Role, string | null> = {
  organizer: words.people.organizer,
  presenter: words.people.presenter,
  attendee: null,
};
