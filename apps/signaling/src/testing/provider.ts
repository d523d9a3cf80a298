import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { freePort } from '@foyer/server-kit/testing';
import jwt from 'jsonwebtoken';
import { Provider } from 'oidc-provider';
import { providerMemory } from './providerMemory.ts';

/** Somebody who has an account at the provider, as it knows them. */
export interface Known {
  readonly sub: string;
  readonly [claim: string]: unknown;
}

/** What came back with the browser. */
export interface Back {
  readonly code: string | null;
  readonly state: string;
  readonly issuer: string | null;
}

export const CLIENT = { id: 'foyer', secret: 'the-secret-of-the-client' } as const;

/**
 * A provider of identities as an organization has one, on a port of this machine. Whoever comes is signed in as `who`
 * without being asked.
 */
export class TestProvider {
  readonly issuer: string;
  /** Who is signed in next; null: nobody, they press Cancel. */
  who: Known | null = null;
  /** Changes what the token endpoint answers, as a provider would that has been taken over. */
  tampers: ((answer: Record<string, unknown>) => Record<string, unknown>) | null = null;
  readonly #port: number;
  readonly #key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  readonly #known = new Map<string, Known>();
  #server: Server | null = null;

  private constructor(port: number) {
    this.#port = port;
    this.issuer = `http://localhost:${port}`;
  }

  /** A place for one, where nothing answers before it is started. */
  static async place(): Promise<TestProvider> {
    return new TestProvider(await freePort());
  }

  /** @param publicUrl the Foyer that it sends browsers back to */
  async start(publicUrl: URL | string): Promise<void> {
    const provider = this.#made(new URL('/oidc', publicUrl).href);
    const answer = provider.callback();
    this.#server = createServer((request, response) => {
      if (request.url?.startsWith('/interaction/')) return void this.#signsIn(provider, request, response);
      if (request.url === '/token' && this.tampers) tamperWith(response, this.tampers);
      void answer(request, response);
    }).listen(this.#port, 'localhost');
    await once(this.#server, 'listening');
  }

  /** A genuine identity with other claims. */
  signs(token: unknown, more: object): string {
    const claims = { ...jwt.decode(String(token), { json: true }), ...more };
    return jwt.sign(claims, this.#key, { algorithm: 'RS256', keyid: 'one' });
  }

  /** What a browser does with the address it was sent to: goes there, and wherever it is sent, until it is back. */
  async visit(url: string): Promise<Back> {
    const cookies = new Map<string, string>();
    for (let at = url; ; ) {
      if (!at.startsWith(this.issuer)) {
        const back = new URL(at).searchParams;
        return { code: back.get('code'), state: back.get('state') ?? '', issuer: back.get('iss') };
      }
      const response = await fetch(at, {
        redirect: 'manual',
        headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
        cookies.set(name, value);
      }
      const next = response.headers.get('location');
      if (next === null) throw new Error(`the provider says ${response.status}: ${await response.text()}`);
      at = new URL(next, at).href;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server?.closeAllConnections();
    const closed = this.#server && once(this.#server, 'close');
    this.#server?.close();
    this.#server = null;
    await closed;
  }

  #made(redirectUri: string): Provider {
    const signing = { ...this.#key.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' };
    return new Provider(this.issuer, {
      adapter: providerMemory(),
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
      jwks: { keys: [signing] },
      cookies: { keys: ['a key for cookies'] },
      claims: {
        openid: ['sub'],
        profile: ['name', 'groups'],
        email: ['email', 'email_verified'],
      },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ ...this.#known.get(sub), sub }) }),
      // Whoever works here has agreed already.
      async loadExistingGrant({ oidc }) {
        const grant = new oidc.provider.Grant({
          ...(oidc.client ? { clientId: oidc.client.clientId } : {}),
          ...(oidc.session?.accountId ? { accountId: oidc.session.accountId } : {}),
        });
        grant.addOIDCScope('openid profile email');
        await grant.save();
        return grant;
      },
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
    });
  }

  async #signsIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { who } = this;
    if (who) this.#known.set(who.sub, who);
    const result = who ? { login: { accountId: who.sub } } : { error: 'access_denied' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
}

function tamperWith(response: ServerResponse, change: NonNullable<TestProvider['tampers']>): void {
  const end = response.end.bind(response) as (body: string) => ServerResponse;
  response.end = ((body: string | Buffer) => {
    const changed = JSON.stringify(change(JSON.parse(String(body)) as Record<string, unknown>));
    response.setHeader('Content-Length', Buffer.byteLength(changed));
    return end(changed);
  }) as ServerResponse['end'];
}
