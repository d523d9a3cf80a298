import { createHash } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { VisitorId } from '@foyer/domain';
import { type Handlers, meetingId, type RefusalCode, type Refused, refusal, routes, statusOf } from '@foyer/protocol';
import { type Clock, type Log, randomId } from '@foyer/server-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.ts';
import type { Audit } from '../audit/audit.ts';
import type { Limits } from '../limits/limits.ts';
import type { Who } from '../limits/who.ts';
import type { RoutePolicy } from '../policy.ts';
import { freshUntil, SESSION_LIFE_MS, type Sessions } from '../sessions/sessions.ts';
import type { Session } from '../sessions/store.ts';
import { whoIs } from './network.ts';
import { isFromUs } from './origin.ts';
import { routeLimits } from './routeLimits.ts';

/** Who asks over HTTP. */
export interface Visitor {
  /** Where they come from. */
  readonly address: string;
  /** By session cookie; null for guests. */
  readonly account: Account | null;
  /** The session of that cookie; null for guests. */
  readonly session: Session | null;
  /** What the browser says it is: worth no more than any word. */
  readonly agent: string | null;
  /** What this browser was given to be known again by; null: nothing yet. */
  readonly visitor: VisitorId | null;
  /** The same, given now if it was not. */
  readonly remember: () => VisitorId;
  /** Hands a session to this browser, by what its cookie is to carry. */
  readonly signIn: (secret: string) => void;
  /** Puts the same session under another secret: the account was proven again. */
  readonly renew: (secret: string) => void;
  /** What its cookie carries; nobody but the sessions themselves can use it. */
  readonly secret: string | undefined;
  /** Takes the cookie of the session back. */
  readonly signOut: () => void;
}

export interface RouteParts {
  readonly handlers: Handlers<typeof routes, Visitor>;
  readonly policy: Readonly<Record<keyof typeof routes, RoutePolicy>>;
  readonly sessions: Sessions;
  readonly limits: Limits;
  readonly publicUrl: URL;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly log: Log;
}

type AnyReply = { readonly ok: true; readonly data: unknown } | Refused;
/** What came of one request, and who it was, for the audit. */
interface Outcome {
  readonly answer: AnyReply;
  readonly account: Account | null;
}
type AnyHandler = (input: unknown, visitor: Visitor) => Promise<AnyReply>;

/** The one type of what is sent (SF-4). */
const JSON_TYPE = /^application\/json(?:; ?charset=utf-8)?$/i;

/** An id of ours: 128 bits in base64url. */
const VISITOR = /^[A-Za-z0-9_-]{22}$/;

/** The cookie that carries a session. Its prefix makes browsers insist on Secure, our own host and the whole path. */
export function cookieNameFor(publicUrl: URL): string {
  // Plain HTTP cannot have the prefix.
  return publicUrl.protocol === 'https:' ? '__Host-foyer' : 'foyer';
}

/** Serves the routes of the contract, each through its row of the policy table and none beside it. */
export async function serveRoutes(app: FastifyInstance, parts: RouteParts): Promise<void> {
  const secure = parts.publicUrl.protocol === 'https:';
  const sessionCookie = cookieNameFor(parts.publicUrl);
  const visitorCookie = secure ? '__Host-foyer-visitor' : 'foyer-visitor';
  const onlyHere = { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: SESSION_LIFE_MS / 1000 } as const;
  const limits = routeLimits(parts.limits);
  await app.register(cookie);

  for (const name of Object.keys(routes) as (keyof typeof routes)[]) {
    const { method, path } = routes[name];
    const handle = parts.handlers[name] as unknown as AnyHandler;
    app.route({
      method,
      url: path,
      handler: async (request, response) => {
        const { answer, account } = await served(name, { request, response, handle });
        if (!answer.ok) {
          parts.log.info({ route: name, code: answer.code }, 'refused');
          parts.audit.refused({ asked: name, code: answer.code, ...meetingOf(request) }, whoIs(request.ip, account));
          if (answer.retryAfterMs !== undefined) response.header('Retry-After', Math.ceil(answer.retryAfterMs / 1000));
        }
        return response.code(answer.ok ? 200 : statusOf(answer.code)).send(answer);
      },
    });
  }

  async function served(
    name: keyof typeof routes,
    { request, response, handle }: { request: FastifyRequest; response: FastifyReply; handle: AnyHandler },
  ): Promise<Outcome> {
    const soon = await limits.early(request.ip);
    if (soon !== null) return { answer: tooFast(soon), account: null };
    const visitor = await visitorOf(request, response);
    const row = parts.policy[name];
    const who: Who = {
      address: request.ip,
      account: visitor.account?.id,
      visitor: visitor.visitor ?? undefined,
      ...meetingOf(request),
    };
    const wait = await limits.before(row, who);
    const answer = wait === null ? await admitted(name, { request, visitor, handle }) : tooFast(wait);
    if (!answer.ok) await limits.failed(row, who, answer.code);
    return { answer, account: visitor.account };
  }

  async function admitted(
    name: keyof typeof routes,
    { request, visitor, handle }: { request: FastifyRequest; visitor: Visitor; handle: AnyHandler },
  ): Promise<AnyReply> {
    const row = parts.policy[name];
    if (request.method !== 'GET') {
      if (!isFromUs(request.headers, parts.publicUrl)) return refusal('origin-rejected');
      // A form of another site can send many types, but not this one.
      if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) return refusal('bad-request');
    }
    const objection = objectionTo(row, visitor, parts.clock.now());
    if (objection) return objection;

    const input = routes[name].input.safeParse(inputOf(request));
    if (!input.success) return refusal(isUnknownMeeting(request, input.error.issues) ? 'not-found' : 'bad-request');
    const answer = await handle(input.data, visitor);
    return answer.ok ? { ok: true, data: routes[name].output.parse(answer.data) } : answer;
  }

  async function visitorOf(request: FastifyRequest, response: FastifyReply): Promise<Visitor> {
    const given = VISITOR.exec(request.cookies[visitorCookie] ?? '')?.[0] ?? null;
    const visitor = given === null ? null : visitorOfCookie(given);
    const secret = request.cookies[sessionCookie];
    const signedIn = await parts.sessions.find(secret);
    return {
      address: request.ip,
      account: signedIn?.account ?? null,
      session: signedIn?.session ?? null,
      agent: request.headers['user-agent'] ?? null,
      visitor,
      remember() {
        const known = given ?? randomId();
        // Given again each time, so that it lasts from the last visit on.
        response.setCookie(visitorCookie, known, onlyHere);
        return visitorOfCookie(known);
      },
      signIn: (given) => void response.setCookie(sessionCookie, given, onlyHere),
      renew: (given) => void response.setCookie(sessionCookie, given, onlyHere),
      secret,
      signOut: () => void response.clearCookie(sessionCookie, { ...onlyHere, maxAge: 0 }),
    };
  }
}

/** What speaks against somebody's using a route at all (GW-11). */
function objectionTo({ who }: RoutePolicy, { account, session }: Visitor, now: number): Refused | null {
  if (who === 'anyone') return null;
  if (!account || !session) return refusal('auth-required');
  if (who === 'account') return null;
  if (!account.rights.administrator) return refusal('forbidden');
  return now < freshUntil(session) ? null : refusal('step-up-required');
}

function tooFast(retryAfterMs: number): Refused {
  return { ok: false, code: 'rate-limited', retryAfterMs };
}

/** Only the hash is known here, and kept: whoever reads the store cannot pass for somebody’s browser. */
function visitorOfCookie(cookie: string): VisitorId {
  return createHash('sha256').update(cookie).digest('base64url').slice(0, cookie.length) as VisitorId;
}

/** Body and path as one object; null, which no schema takes, when the body names what the path names. */
function inputOf(request: FastifyRequest): unknown {
  const params = request.params as Record<string, string>;
  const body = request.body ?? {};
  if (typeof body !== 'object' || Array.isArray(body)) return null;
  if (Object.keys(params).some((name) => Object.hasOwn(body, name))) return null;
  return { ...body, ...params };
}

/** Only what could be one: the rest is whatever somebody wrote there. */
function meetingOf(request: FastifyRequest): { meeting?: string } {
  const meeting = meetingId.safeParse((request.params as Record<string, string> | undefined)?.['meeting']);
  return meeting.success ? { meeting: meeting.data } : {};
}

/** A meeting id that could not be one is answered like one that is not: the difference would only help guessing. */
function isUnknownMeeting(request: FastifyRequest, issues: readonly { path: readonly PropertyKey[] }[]): boolean {
  const params = request.params as Record<string, string>;
  return 'meeting' in params && issues.every(({ path }) => path[0] === 'meeting');
}

/** Reads JSON and nothing else; a type that is not known is refused before the body is read. */
export function takeJsonAlone(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
}

/** Everything that goes wrong before a handler: with a code from the closed list, and no word about why. */
export function answerErrors(
  app: FastifyInstance,
  { limits, audit, log }: Pick<RouteParts, 'limits' | 'audit' | 'log'>,
) {
  app.setNotFoundHandler((_request, response) => response.code(404).send(refusal('not-found')));
  app.setErrorHandler(async (error, request, response) => {
    const { ip, method } = request;
    const url = request.routeOptions.url ?? '';
    const code = codeOf((error as { statusCode?: number }).statusCode);
    if (code === 'internal') log.error({ route: url, cause: error }, 'request crashed');
    // What nobody can read costs as well, or it would be a way to fill the audit.
    const wait = await limits.take('requests', { address: ip });
    const asked = routeAt(method, url);
    // Whoever has gone in the middle of a request was not refused.
    if (asked !== undefined && !request.raw.readableAborted)
      audit.refused({ asked, code: wait === null ? code : 'rate-limited', ...meetingOf(request) }, whoIs(ip, null));
    if (wait === null) return response.code(statusOf(code)).send(refusal(code));
    return response
      .code(statusOf('rate-limited'))
      .header('Retry-After', Math.ceil(wait / 1000))
      .send(tooFast(wait));
  });
}

/** The name of a route. */
function routeAt(method: string, url: string): string | undefined {
  return Object.entries(routes).find(([, route]) => route.method === method && route.path === url)?.[0];
}

function codeOf(status: number | undefined): RefusalCode {
  if (status === 413) return 'too-large';
  return status !== undefined && status >= 400 && status < 500 ? 'bad-request' : 'internal';
}
