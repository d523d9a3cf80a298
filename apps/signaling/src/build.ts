import { type AnyNotice, requests } from '@foyer/protocol';
import type { Channel, sfuNotices } from '@foyer/protocol/sfu';
import { inBackground, type Log, type ServerCertificate, watchLateness } from '@foyer/server-kit';
import Fastify, { type FastifyInstance } from 'fastify';
import { Administration } from './accounts/administration.ts';
import { createAftermath } from './aftermath.ts';
import { Audit } from './audit/audit.ts';
import { doorway } from './door/doorway.ts';
import type { InsideNetworks } from './door/insideNetworks.ts';
import { type Caller, createGateway, type Standing } from './gateway/gateway.ts';
import { answerErrors, type RouteParts, serveRoutes, takeJsonAlone } from './gateway/routes.ts';
import { MAX_MESSAGE_BYTES, SOCKET_PATH, serveSockets } from './gateway/sockets.ts';
import { eventHandlers, routeHandlers } from './handlers.ts';
import { createInviting, type Inviting } from './invitees/inviting.ts';
import { recogniser } from './invitees/recognise.ts';
import { memoryCounters } from './limits/counters.ts';
import { Held } from './limits/held.ts';
import { createLimits } from './limits/limits.ts';
import { DEFAULT_TABLE, type LimitTable } from './limits/table.ts';
import { type MediaNode, mediaNode } from './media/node.ts';
import { Deadlines } from './meetings/deadlines.ts';
import { Meetings } from './meetings/meetings.ts';
import { resume } from './meetings/resume.ts';
import { serveMetrics } from './metrics/serve.ts';
import { serveDescription } from './openapi/description.ts';
import { redirectToCanonical, servePages } from './pages/pages.ts';
import { createParts, type PartsOptions } from './parts.ts';
import { People } from './people/people.ts';
import { EVENT_POLICY, ROUTE_POLICY } from './policy.ts';
import { teller } from './privacy/teller.ts';
import { ReconnectTokens } from './reconnect/tokens.ts';
import { Rosters } from './roster/rosters.ts';
import { Schedules } from './schedule/schedules.ts';
import { linkMail, type SendLink } from './sessions/linkMail.ts';
import type { SignIn } from './sessions/signIn.ts';
import { SignOut } from './sessions/signOut.ts';
import { headersOf } from './surface/headers.ts';
import { answerBroken, dress, serverOptions } from './surface/server.ts';

export interface SignalingOptions extends PartsOptions {
  readonly listen: { readonly host: string; readonly port: number };
  /** The folder of the built web app; null: no pages, only the API. */
  readonly pages: string | null;
  readonly tls: ServerCertificate | null;
  /** Whether a proxy in front is believed about who is asking. */
  readonly behindProxy: boolean;
  /** The networks that count as inside. */
  readonly inside: InsideNetworks;
  /** The networks that the operator asks from how Foyer fares. */
  readonly operator: InsideNetworks;
  /** How often is too often; by default what limits/table.ts says. */
  readonly limits?: LimitTable;
  /** The line to the media node. */
  readonly sfu: Channel;
  readonly log: Log;
}

export interface Signaling {
  readonly publicUrl: URL;
  /** The link that makes the organizer, once; null when there is one. */
  readonly firstRunLink: string | null;
  readonly node: MediaNode;
  readonly meetings: Meetings;
  readonly audit: Audit;
  /** Another link that leads the administrator in; those before it are void. */
  readonly anotherLink: () => Promise<string>;
  /** Links into accounts. */
  readonly signIn: SignIn;
  /** Links by mail; null: no mail is set up. */
  readonly sendLink: SendLink | null;
  /** Says that somebody has an account, or another address, or none any more: whom invitations mean follows from it. */
  readonly accountChanged: Inviting['invitees']['accountChanged'];
  readonly administration: Administration;
  close(): Promise<void>;
}

/** Puts the signaling server together and starts it. Everything it needs comes in as an argument. */
export async function startSignaling(options: SignalingOptions): Promise<Signaling> {
  const { clock, log, stores } = options;
  const audit = new Audit({ store: stores.audit, clock, log });
  audit.note('started', { ticketKey: options.ticketKeys.current().kid });
  const people = new People();
  const tell = teller({ people, log });
  const rosters = new Rosters(clock, (meeting, change) => {
    const told = meetings.read(meeting).then((now) => {
      if (now) tell(now, now.inside.keys(), { name: 'roster:changed', payload: change });
    });
    inBackground(told, { log, what: 'roster' });
  });
  const deadlines = new Deadlines(clock, (meeting) =>
    inBackground(meetings.change(meeting, { type: 'expire' }), { log, what: 'expire' }),
  );
  const onNotice = ({ name, payload }: AnyNotice<typeof sfuNotices>) => {
    const { meeting, participant } = payload;
    // Whose media is gone is still here: media and the line to us break, and are mended, each by itself.
    if (name === 'participant:lost') people.tell(meeting, [participant], { name: 'media:lost', payload: {} });
    else if (name === 'demand:changed')
      people.tell(meeting, [participant], { name: 'media:demand', payload: { demand: payload.demand } });
    else people.tell(meeting, [participant], { name: 'media:changed', payload: payload.change });
  };
  const tokens = new ReconnectTokens(stores.lineages, clock);
  const table = options.limits ?? DEFAULT_TABLE;
  const limits = createLimits(memoryCounters(), table);
  const held = new Held(table);
  const node = await mediaNode(options.sfu, { clock, onNotice });
  const parts = createParts(options);
  const meetings: Meetings = new Meetings({
    store: stores.meetings,
    clock,
    follow: createAftermath({
      people,
      tell,
      rosters,
      deadlines,
      tokens,
      held,
      node,
      relays: parts.relays,
      schedules: stores.schedules,
      linksReset: (meeting) => inviting.invitees.linksReset(meeting),
      log,
      networks: options.inside.named,
    }),
  });

  const { firstRun, signIn, tickets, sessions } = parts;
  const signOut = new SignOut({ store: stores.sessions, sessions, accounts: stores.accounts, meetings, clock });
  const administration = new Administration({
    store: stores.accounts,
    passwords: stores.passwords,
    passkeys: stores.passkeys,
    identities: stores.identities,
    kept: stores.kept,
    follow: (account) => inviting.invitees.accountChanged(account),
    ...{ signOut, clock, audit },
  });
  const { publicUrl } = options;
  const inviting = createInviting({
    ...{ stores, meetings, invitations: parts.invitations, mail: options.mail ?? null, publicUrl, clock, log },
    scheduleOf: (meeting) => stores.schedules.find(meeting),
    recognise: recogniser(meetings),
  });
  const schedules = new Schedules({
    store: stores.schedules,
    ...{ meetings, clock },
    follow: (change) => inviting.invitees.follow(change),
  });
  const sendLink = inviting.post && linkMail({ post: inviting.post, signIn, publicUrl, audit, log });
  let closing = false;
  const headers = headersOf({ strictTransport: publicUrl.protocol === 'https:' && options.tls === null });
  const app = await createApp(options, {
    headers,
    handlers: routeHandlers({
      ...{ ...parts, ...inviting, meetings, schedules, node, tokens, audit, signOut, administration },
      ...{ kept: stores.kept, sendLink, inside: options.inside, clock, log },
    }),
    policy: ROUTE_POLICY,
    sessions,
    async onSignedIn(secret, before) {
      if (before) await signOut.replace(before.signedIn, { before: before.secret, secret });
      // The account may be new, or its address may be: by then invitations mean somebody.
      const now = await sessions.find(secret);
      if (now) await inviting.invitees.accountChanged(now.account);
    },
    clock,
    limits,
    publicUrl,
    audit,
    log,
  });
  const io = serveSockets(app.server, {
    publicUrl,
    tickets,
    audit,
    clock,
    log,
    limits,
    held,
    headers,
    behindProxy: options.behindProxy,
    serve: createGateway({
      contract: requests,
      policy: EVENT_POLICY,
      handlers: eventHandlers({
        ...{ ...parts, meetings, node, rosters, people, tell, clock },
        behindProxy: options.behindProxy,
      }),
      standing: (caller) => standingOf(meetings, caller),
      limits,
      onFlood: ({ meeting, participant }) => people.find(meeting, participant)?.close(),
      audit,
      log,
    }),
    onArrive: doorway({ meetings, people, held, signOut }),
    onGone: async ({ meeting, participant }, line) => {
      // A line that was replaced, or hung up by us, tells nothing new when it closes. When we go, it is us who are gone:
      // everybody's time to come back begins when we are here again (ST-6).
      if (closing) return;
      if (people.remove(meeting, participant, line)) await meetings.change(meeting, { type: 'drop', by: participant });
    },
  });
  dress(app, headers, (path) => path.startsWith(SOCKET_PATH));
  app.get('/readyz', async (_request, response) => {
    const [census, stored] = await Promise.all([node.call('node:census', {}), stores.areWell()]);
    const ok = census.ok && stored;
    return response.code(ok ? 200 : 503).send({ ok });
  });
  const lateness = watchLateness(clock);
  serveMetrics(app, {
    ...{ operator: options.operator, node, lateness },
    sockets: () => io.engine.clientsCount,
    refusals: () => audit.refusals,
  });
  await resume({ meetings, deadlines, signOut });
  await app.listen(options.listen);

  return {
    publicUrl,
    firstRunLink: await firstRun.first(publicUrl),
    node,
    meetings,
    audit,
    ...{ signIn, sendLink, administration },
    anotherLink: () => firstRun.another(publicUrl),
    accountChanged: (account) => inviting.invitees.accountChanged(account),
    async close() {
      closing = true;
      lateness.close();
      deadlines.close();
      rosters.close();
      io.local.disconnectSockets(true);
      await io.close();
      // What is under way is finished, and what ends by itself is no longer waited for.
      await meetings.settled();
      await inviting.outbox.close();
      await app.close();
      await audit.settled();
    },
  };
}

async function createApp(
  options: SignalingOptions,
  { headers, ...parts }: RouteParts & { readonly headers: Readonly<Record<string, string>> },
): Promise<FastifyInstance> {
  const { tls, behindProxy, pages, publicUrl } = options;
  const app = Fastify({
    bodyLimit: MAX_MESSAGE_BYTES,
    // One proxy, whose own entry is the last: what stands before it was written by whoever asks.
    trustProxy: behindProxy && ((_address, hop) => hop < 1),
    forceCloseConnections: true,
    clientErrorHandler: answerBroken(headers),
    ...serverOptions(tls),
  }) as unknown as FastifyInstance;
  takeJsonAlone(app);
  answerErrors(app, parts);
  redirectToCanonical(app, publicUrl);
  if (pages !== null) await servePages(app, { folder: pages, publicUrl });
  app.get('/healthz', async () => ({ ok: true }));
  serveDescription(app, publicUrl);
  await serveRoutes(app, parts);
  return app;
}

async function standingOf(meetings: Meetings, { meeting: id, participant }: Caller): Promise<Standing> {
  const meeting = await meetings.read(id);
  const inside = meeting?.inside.get(participant);
  if (inside) return { state: 'inside', role: inside.role, category: inside.category };
  if (meeting?.removed.has(participant)) return 'removed';
  const waiting = meeting?.waiting.get(participant);
  return waiting ? { state: 'waiting', role: null, category: waiting.category } : null;
}
