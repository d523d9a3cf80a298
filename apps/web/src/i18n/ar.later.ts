import { account } from './ar.account.ts';
import { admin } from './ar.admin.ts';
import { directory, invitees } from './ar.invitees.ts';
import { options } from './ar.options.ts';
import { protection, quality } from './ar.protection.ts';
import { schedule } from './ar.schedule.ts';
import { firstRun, passkeys, signIn } from './ar.signIn.ts';
import type { LaterWords } from './catalogue.ts';

/** What nobody reads on the way into a meeting: a file of its own. */
export const later: LaterWords<'ar'> = {
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
