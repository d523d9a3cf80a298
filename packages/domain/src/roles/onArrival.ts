import { type Credentials, isOrganizer, type Meeting } from '../meeting/meeting.ts';
import type { Role } from './privileges.ts';

/**
 * The role somebody has who comes in now, however they come in (RO-8): also if they were appointed while they waited in
 * another tab (RO-7). Who has no account here attends, whatever `presenting` says; others can be promoted then.
 */
export function roleOnArrival(meeting: Meeting, who: Pick<Credentials, 'account' | 'category'>): Role {
  if (isOrganizer(meeting, who)) return 'organizer';
  return who.category === 'internal' && presents(meeting, who) ? 'presenter' : 'attendee';
}

function presents({ options }: Meeting, { account }: Pick<Credentials, 'account'>): boolean {
  switch (options.presenting) {
    case 'organizer':
      return false;
    case 'chosen':
      return account !== null && options.chosen.includes(account);
    case 'company':
    case 'everyone':
      return true;
  }
}
