import { type Log, randomId } from '@foyer/server-kit';
import type { Account } from '../accounts/account.ts';
import type { Audit } from '../audit/audit.ts';
import { type Letter, written } from '../mail/letter.ts';
import type { Post } from '../mail/post.ts';
import { LINK_LIFE_MS, type SignIn } from './signIn.ts';

/** Why somebody is mailed a link: they asked for one, or have just been given an account. */
type LinkOccasion = 'asked' | 'invited';

/** How long a link can be used that somebody asked for and waits for, in ms. */
const ASKED_LIFE_MS = 3_600_000;

/** Mails somebody a link into their account. False: they have no address, or the mail server did not take it. */
export type SendLink = (account: Account, occasion: LinkOccasion) => Promise<boolean>;

export interface LinkMailParts {
  readonly post: Post;
  readonly signIn: SignIn;
  readonly publicUrl: URL;
  readonly audit: Pick<Audit, 'note'>;
  readonly log: Log;
}

/** Links by mail (AC-8). They are kept nowhere, so there is one try: whoever got none asks again. */
export function linkMail({ post, signIn, publicUrl, audit, log }: LinkMailParts): SendLink {
  return async ({ id: account, name, mail }, occasion) => {
    if (mail === null) return false;
    const link = await signIn.another(account, occasion === 'asked' ? ASKED_LIFE_MS : LINK_LIFE_MS);
    if (link === null) return false;
    const letter = letterOf(occasion, { name, link, host: publicUrl.host });
    const { subject } = letter;
    const to = { address: mail, name };
    const posted = await post.send({ id: randomId(), to, replyTo: null, subject, ...written(letter), calendar: null });
    audit.note(posted.ok ? 'sign-in-link-mailed' : 'sign-in-link-not-mailed', {}, { account });
    if (!posted.ok) log.warn({ trouble: posted.trouble }, 'a sign-in link was not mailed');
    return posted.ok;
  };
}

function letterOf(
  occasion: LinkOccasion,
  { name, link, host }: { readonly name: string; readonly link: string; readonly host: string },
): Letter {
  if (occasion === 'invited')
    return {
      subject: `Your account at ${host}`,
      paragraphs: [
        `Hello ${name},`,
        `you have an account at ${host}, where meetings are held. This link signs you in. It works once, for seven days.`,
        { link, label: 'Sign in' },
      ],
    };
  return {
    subject: `Sign in at ${host}`,
    paragraphs: [
      `Hello ${name},`,
      `somebody asked for a link into your account at ${host}. It works once, for an hour.`,
      { link, label: 'Sign in' },
      'If it was not you, there is nothing to do: without this mail nobody gets in.',
    ],
  };
}
