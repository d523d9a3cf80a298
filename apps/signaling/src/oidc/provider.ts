import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';
import type { Claims, RightsByClaims } from './claims.ts';

/** What an organization says of its provider of identities. */
export interface ProviderSettings {
  /** Exactly as it calls itself. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As people know it. */
  readonly name: string;
  readonly rights: RightsByClaims;
}

/** What belongs to one way there and back. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Whether people have to sign in there anew, even if they are signed in. */
  readonly anew: boolean;
}

/** How long a provider may take to answer, in seconds: the page that waits has ten for all of it. */
const TIMEOUT_SECONDS = 3;
/** How long ago, in seconds, somebody may have signed in there who was to do it anew. */
const ANEW_SECONDS = 60;

/**
 * The organization's provider of identities, by OpenID Connect with code and PKCE (ID-2). It is looked up when it is first
 * needed: Foyer starts, and everybody else signs in, while it is down. What it hands out (code, tokens) is let go of at once.
 */
export class Provider {
  readonly settings: ProviderSettings;
  readonly #redirectUri: string;
  #found: Promise<Configuration> | null = null;

  /** @param publicUrl where browsers reach Foyer: they come back to its `/oidc`, and to nothing else */
  constructor(settings: ProviderSettings, publicUrl: URL) {
    this.settings = settings;
    this.#redirectUri = new URL('/oidc', publicUrl).href;
  }

  /** Where a browser is to go. Null: the provider does not answer. */
  async start({ state, nonce, verifier, anew }: Errand): Promise<string | null> {
    const found = await this.#find().catch(() => null);
    if (!found) return null;
    return buildAuthorizationUrl(found, {
      redirect_uri: this.#redirectUri,
      scope: 'openid profile email',
      ...{ state, nonce },
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(anew ? { prompt: 'login', max_age: '0' } : {}),
    }).href;
  }

  /**
   * What the provider says about whoever came back with a code.
   *
   * @param issuer who the answer says it is from; null: it does not say
   * @returns `down`: the provider does not answer; `wrong`: what it says, or what came back, does not hold
   */
  async finish(
    { state, nonce, verifier, anew }: Errand,
    { code, issuer }: { readonly code: string; readonly issuer: string | null },
  ): Promise<Claims | 'down' | 'wrong'> {
    const found = await this.#find().catch(() => null);
    if (!found) return 'down';
    const back = new URL(this.#redirectUri);
    back.search = new URLSearchParams({ code, state, ...(issuer === null ? {} : { iss: issuer }) }).toString();
    try {
      const tokens = await authorizationCodeGrant(found, back, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
        ...(anew ? { maxAge: ANEW_SECONDS } : {}),
      });
      const said = tokens.claims();
      if (!said) return 'wrong';
      const more = found.serverMetadata().userinfo_endpoint
        ? await fetchUserInfo(found, tokens.access_token, said.sub)
        : {};
      return { ...more, ...said };
    } catch (error) {
      return isOutage(error) ? 'down' : 'wrong';
    }
  }

  #find(): Promise<Configuration> {
    this.#found ??= this.#discover().catch((error: unknown) => {
      // Asked again the next time somebody wants to sign in.
      this.#found = null;
      throw error;
    });
    return this.#found;
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const server = new URL(issuer);
    return discovery(server, clientId, undefined, clientAuth(clientSecret), {
      timeout: TIMEOUT_SECONDS,
      // What it signs is checked although it comes over TLS: one lock more.
      execute: [enableNonRepudiationChecks, ...(server.protocol === 'http:' ? [allowInsecureRequests] : [])],
    });
  }
}

/** In the head of the request, as is usual, unless the provider takes it in the body alone. */
function clientAuth(secret: string): ClientAuth {
  const [inHead, inBody] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (...request) => {
    const [server] = request;
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (taken.includes('client_secret_basic') ? inHead : inBody)(...request);
  };
}

function isOutage(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return code === 'OAUTH_TIMEOUT' || error instanceof TypeError || cause?.code === 'ECONNREFUSED';
}
