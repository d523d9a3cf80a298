import type { DeskWords } from './catalogue.ts';
import { account } from './de.account.ts';
import { admin } from './de.admin.ts';
import { directory, invitees } from './de.invitees.ts';
import { schedule } from './de.schedule.ts';
import { firstRun, passkeys, signIn } from './de.signIn.ts';

/** What nobody reads on the way into a meeting, nor inside it: a file of its own. */
export const desk: DeskWords<'de'> = {
  account,
  admin,
  directory,
  firstRun,
  invitees,
  passkeys,
  schedule,
  signIn,
};
