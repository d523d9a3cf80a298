import { account } from './en.account.ts';
import { admin } from './en.admin.ts';
import { directory, invitees } from './en.invitees.ts';
import { schedule } from './en.schedule.ts';
import { firstRun, passkeys, signIn } from './en.signIn.ts';

/** What nobody reads on the way into a meeting, nor inside it: a file of its own. */
export const desk = {
  account,
  admin,
  directory,
  firstRun,
  invitees,
  passkeys,
  schedule,
  signIn,
};
