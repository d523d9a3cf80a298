import { type Identity, isSame, type Meeting } from '../meeting/meeting.ts';
import { PASTS, type Past } from './past.ts';

/** What somebody has been through here, as whomever they came (LB-13, DO-9). */
export function pastOf({ remembered }: Pick<Meeting, 'remembered'>, who: Identity): readonly Past[] {
  const same = remembered.filter((one) => isSame(one, who));
  return PASTS.filter((past) => same.some((one) => one.past.includes(past)));
}

/** Remembers it for good: no admission wipes it out, unlike the slate of denials (LB-13, DO-7). */
export function withPast(meeting: Meeting, { account, visitor }: Identity, past: Past): Meeting {
  const isIt = (one: Identity) => one.account === account && one.visitor === visitor;
  const before = meeting.remembered.find(isIt)?.past ?? [];
  if (before.includes(past)) return meeting;
  const others = meeting.remembered.filter((one) => !isIt(one));
  return { ...meeting, remembered: [...others, { account, visitor, past: [...before, past] }] };
}
