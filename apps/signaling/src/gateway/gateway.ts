import { type Category, type MeetingId, type ParticipantId, type Role, roleMay } from '@foyer/domain';
import {
  type Handlers,
  participantId,
  type RefusalCode,
  type Refused,
  type Request,
  refusal,
  type requests,
} from '@foyer/protocol';
import type { Log } from '@foyer/server-kit';
import type { Audit } from '../audit/audit.ts';
import type { Limits } from '../limits/limits.ts';
import type { EventPolicy, State } from '../policy.ts';

/** Who asks: bound to a socket when it was opened, on proof the server obtained itself. */
export interface Caller {
  readonly meeting: MeetingId;
  readonly participant: ParticipantId;
  readonly fingerprint: string;
}

/** What the participant's record says now. Null: there is none, or no longer. */
export type Standing =
  | { readonly state: State; readonly role: Role | null; readonly category: Category }
  | 'removed'
  | null;

/** What somebody says on their socket. */
export interface Message {
  readonly name: unknown;
  readonly input: unknown;
  /** What speaks against it before anybody looks at what it is: its number (WR-8), or the line it came by (GW-8). */
  readonly objection: 'bad-request' | 'conflict' | 'not-admitted' | null;
}

export interface GatewayParts {
  readonly contract: typeof requests;
  readonly policy: Readonly<Record<string, EventPolicy>>;
  readonly handlers: Handlers<typeof requests, Caller>;
  readonly standing: (caller: Caller) => Promise<Standing>;
  readonly limits: Limits;
  /** Somebody goes on although they were told, very often, that it is too often (LM-5). */
  readonly onFlood: (caller: Caller) => void;
  readonly audit: Audit;
  readonly log: Log;
}

type AnyReply = { readonly ok: true; readonly data: unknown } | Refused;
type AnyHandler = (input: unknown, caller: Caller) => Promise<AnyReply>;

/**
 * The one way from a message to a handler: is it known, not too often, by somebody who may, and well-formed?
 *
 * Never rejects. The record is read at every message (GW-3): what was true when the socket opened does not count.
 */
export function createGateway({ contract, policy, handlers, standing, limits, onFlood, audit, log }: GatewayParts) {
  async function serve(caller: Caller, { name, input, objection: outright }: Message): Promise<AnyReply> {
    const row = typeof name === 'string' && Object.hasOwn(policy, name) ? policy[name] : undefined;
    const wait = await tooFast(caller, row);
    if (wait !== null) return { ok: false, code: 'rate-limited', retryAfterMs: wait };
    if (outright) return refusal(outright);
    if (!row) return refusal('unknown-event');

    const objection = objectionTo(row, await standing(caller));
    if (objection) return refusal(objection);

    const spec: Request = contract[name as keyof typeof requests];
    const parsed = spec.input.safeParse(input);
    if (!parsed.success) return refusal('bad-request');

    const handle = handlers[name as keyof typeof requests] as unknown as AnyHandler;
    const answer = await handle(parsed.data, caller);
    // What leaves is checked too: a field that slipped into an answer would be a leak.
    return answer.ok ? { ok: true, data: spec.output.parse(answer.data) } : answer;
  }

  async function tooFast({ participant }: Caller, row: EventPolicy | undefined): Promise<number | null> {
    const wait = await limits.take('events', { participant }, row?.cost ?? 1);
    return wait === null && row?.limit ? limits.take(row.limit, { participant }) : wait;
  }

  return async (caller: Caller, message: Message): Promise<AnyReply> => {
    // What strangers call their messages is nothing to keep.
    const known = typeof message.name === 'string' && Object.hasOwn(policy, message.name);
    const asked = known ? String(message.name) : 'unknown';
    try {
      const answer = await serve(caller, message);
      if (!answer.ok) {
        if (answer.code === 'rate-limited' && (await limits.take('events.refused', caller)) !== null) onFlood(caller);
        log.info({ ...ids(caller), event: asked, code: answer.code, ...about(message) }, 'refused');
        audit.refused({ ...ids(caller), asked, code: answer.code, ...about(message) });
      }
      return answer;
    } catch (cause) {
      log.error({ ...ids(caller), event: asked, cause }, 'request crashed');
      return refusal('internal');
    }
  };
}

function ids({ meeting, participant }: Caller): { meeting: string; participant: string } {
  return { meeting, participant };
}

/** Whom a refused message was about, if it says so in the way that messages do. */
function about({ input }: { input: unknown }): { about?: string } {
  if (typeof input !== 'object' || input === null || !('participant' in input)) return {};
  const about = participantId.safeParse(input.participant);
  return about.success ? { about: about.data } : {};
}

function objectionTo(row: EventPolicy, who: Standing): RefusalCode | null {
  if (who === 'removed') return 'removed';
  if (!who || !row.states.includes(who.state)) return 'not-admitted';
  if (!row.categories.includes(who.category)) return 'forbidden';
  if (row.privilege !== null && (who.role === null || !roleMay(who.role, row.privilege))) return 'forbidden';
  return null;
}
