import type { LaterWords } from './catalogue.ts';
import { account } from './de.account.ts';
import { admin } from './de.admin.ts';
import { directory, invitees } from './de.invitees.ts';
import { options } from './de.options.ts';
import { protection, quality } from './de.protection.ts';
import { schedule } from './de.schedule.ts';
import { firstRun, passkeys, signIn } from './de.signIn.ts';

/** What nobody reads on the way into a meeting: a file of its own. */
export const later: LaterWords<'de'> = {
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
