import { type Answer, answerTo, picked } from '../answer.ts';
import type { Account } from '../home.ts';

/** What somebody goes to the provider for: to sign in, or to show once more who they are. */
export type Errand = 'sign-in' | 'prove';

/** What a provider sends a browser back with. */
export interface Returned {
  readonly state: string;
  /** Null: it let nobody in. */
  readonly code: string | null;
  readonly issuer: string | null;
}

/** Where to go to sign in at the provider. */
export async function providerPage(errand: Errand): Promise<Answer<string>> {
  return picked(await answerTo('oidc:start', { for: errand }), ({ url }) => url);
}

/** What stands in the query of the address that a provider sent the browser back to. */
export function returnedIn(search: string): Returned {
  const query = new URLSearchParams(search);
  return { state: query.get('state') ?? '', code: query.get('code'), issuer: query.get('iss') };
}

/** Signs in by what the provider sent back. It counts once, in the browser that was sent there. */
export async function finishAtProvider(returned: Returned): Promise<Answer<Account>> {
  return picked(await answerTo('oidc:finish', returned), ({ account }) => account);
}
