import { account } from './en.account.ts';
import { admin } from './en.admin.ts';
import { directory, invitees } from './en.invitees.ts';
import { options } from './en.options.ts';
import { protection, quality } from './en.protection.ts';
import { schedule } from './en.schedule.ts';
import { firstRun, passkeys, signIn } from './en.signIn.ts';

/** What nobody reads on the way into a meeting: a file of its own. */
export const later = {
  account,
  admin,
  directory,
  firstRun,
  invitees,
  options,
  passkeys,
  protection,
  quality,
  schedule,
  signIn,
};
