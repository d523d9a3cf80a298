import { account } from './ar.account.ts';
import { admin } from './ar.admin.ts';
import { directory, invitees } from './ar.invitees.ts';
import { schedule } from './ar.schedule.ts';
import { firstRun, passkeys, signIn } from './ar.signIn.ts';
import type { DeskWords } from './catalogue.ts';

/** What nobody reads on the way into a meeting, nor inside it: a file of its own. */
export const desk: DeskWords<'ar'> = {
  account,
  admin,
  directory,
  firstRun,
  invitees,
  passkeys,
  schedule,
  signIn,
};
