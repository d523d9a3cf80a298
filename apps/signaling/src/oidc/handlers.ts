import { type Handlers, type oidcRoutes, refusal, reply } from '@foyer/protocol';
import { type Clock, randomSecret } from '@foyer/server-kit';
import type { Attempts } from '../attempts/attempts.ts';
import type { Audit } from '../audit/audit.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { shownAfter } from '../sessions/shown.ts';
import type { Identities } from './identities.ts';
import type { Provider } from './provider.ts';

/** How long somebody may take at the provider, in ms. */
const AWAY_MS = 10 * 60_000;
const KIND = 'oidc';

export interface OidcHandlerParts {
  /** Null: the operator has named none. */
  readonly provider: { readonly provider: Provider; readonly identitiesBy: (audit: Audit) => Identities } | null;
  readonly attempts: Attempts;
  readonly sessions: Sessions;
  readonly audit: Audit;
  readonly clock: Clock;
}

export function oidcHandlers({
  provider: named,
  attempts,
  sessions,
  audit,
  clock,
}: OidcHandlerParts): Handlers<typeof oidcRoutes, Visitor> {
  if (!named) {
    const none = async () => refusal('policy-disabled');
    return { 'oidc:start': none, 'oidc:finish': none };
  }
  const { provider } = named;
  const identities = named.identitiesBy(audit);
  return {
    'oidc:start': async ({ for: use }, { account, remember }) => {
      if (use === 'prove' && !account) return refusal('auth-required');
      const [nonce, verifier] = [randomSecret(), randomSecret()];
      const about = use === 'prove' ? (account?.id ?? null) : null;
      const attempt = { kind: KIND, visitor: remember(), account: about, details: { use, nonce, verifier } };
      const state = await attempts.begin(attempt, AWAY_MS);
      const url = await provider.start({ state, nonce, verifier, anew: use === 'prove' });
      return url === null ? refusal('capacity') : reply({ url });
    },

    'oidc:finish': async ({ state, code, issuer }, visitor) => {
      const attempt = await attempts.take(state, { kind: KIND, visitor: visitor.visitor });
      if (!attempt) return refusal('token-expired');
      if (code === null) return refusal('denied-by-provider');
      const { nonce = '', verifier = '', use } = attempt.details;
      const claims = await provider.finish({ state, nonce, verifier, anew: use === 'prove' }, { code, issuer });
      if (claims === 'down') return refusal('capacity');
      if (claims === 'wrong') return refusal('proof-invalid');
      const identity = { issuer: String(claims['iss']), subject: String(claims['sub']) };
      const account = await identities.accountOf(claims, identity);
      if (typeof account === 'string') return refusal(account);
      const now = clock.now();

      if (use === 'prove') {
        if (account.id !== attempt.account || account.id !== visitor.account?.id) return refusal('proof-invalid');
        const renewed = await sessions.prove(visitor.secret ?? '', 'oidc');
        if (renewed === null) return refusal('proof-invalid');
        audit.note('proven', { method: 'oidc' }, { account: account.id });
        visitor.renew(renewed);
        return reply({ account: shownAfter(account, now), for: 'prove' });
      }
      // Whoever was signed in at the provider has not just proven anything: when they did, it says, or does not.
      const provenAt = Number(claims['auth_time'] ?? 0) * 1_000;
      audit.note('signed-in', { method: 'oidc' }, { account: account.id });
      await visitor.signIn(await sessions.start(account.id, { method: 'oidc', agent: visitor.agent, provenAt }));
      return reply({ account: shownAfter(account, Math.min(provenAt, now)), for: 'sign-in' });
    },
  };
}
