import { type AccountId, attendance, type MeetingId } from '@foyer/domain';
import { type Handlers, refusal, reply, type scheduleRoutes } from '@foyer/protocol';
import type { Clock } from '@foyer/server-kit';
import type { Account } from '../accounts/account.ts';
import type { Audit } from '../audit/audit.ts';
import { whoIs } from '../gateway/network.ts';
import type { Visitor } from '../gateway/routes.ts';
import type { Asked, Meetings } from '../meetings/meetings.ts';
import { given } from '../options/handlers.ts';
import { listedFor, managedBy, type PageParts } from './page.ts';
import type { Schedules } from './schedules.ts';

export interface ScheduleHandlerParts extends PageParts {
  readonly schedules: Schedules;
  readonly meetings: Meetings;
  readonly audit: Audit;
  readonly clock: Clock;
}

/** How many may organize a meeting besides its owner, and how many may be chosen to present. */
const MOST_CO_ORGANIZERS = 50;
const MOST_PRESENTERS = 500;
const MOST_VISITS = 1_000;

type Whom = { readonly id: AccountId } | { readonly mail: string };

/** The organizer’s pages. Each handler looks first whether the account organizes the meeting; who does not, sees none (SD-8). */
export function scheduleHandlers(parts: ScheduleHandlerParts): Handlers<typeof scheduleRoutes, Visitor> {
  const { schedules, meetings, accounts, audit, clock } = parts;

  const organized = (meeting: MeetingId, { account }: Visitor) => account && schedules.organized(meeting, account);

  /** The page as it is after a change. */
  async function shown(meeting: MeetingId, account: Account) {
    const now = await schedules.organized(meeting, account);
    // Whoever dismissed themselves has no page any more.
    return now ? reply(await managedBy(account, now, { ...parts, at: clock.now() })) : refusal('not-found');
  }

  function note(what: string, meeting: MeetingId, { address, account }: Visitor): void {
    audit.note(what, { meeting }, whoIs(address, account));
  }

  /** Has the rules decide on what an organizer asks for, and notes who it was: the log does not say (ME-8). */
  async function settled(meeting: MeetingId, who: Visitor & { readonly account: Account }, asked: Settling) {
    const result = await meetings.change(meeting, { ...asked, by: { account: who.account.id } });
    if (result.ok) note(NOTED[asked.type], meeting, who);
    return result.ok ? null : result.code;
  }

  async function colleagueOf(whom: Whom): Promise<AccountId | null> {
    const found = await ('id' in whom ? accounts.find(whom.id) : accounts.byMail(whom.mail));
    return found && !found.disabled ? found.id : null;
  }

  /** Of whoever is to be taken off a list it does not matter what became of them. */
  async function meant(whom: Whom, listed: readonly AccountId[]): Promise<AccountId | null> {
    return 'id' in whom && listed.includes(whom.id) ? whom.id : colleagueOf(whom);
  }

  return {
    'schedule:list': async (asked, { account }) => {
      if (!account) return refusal('auth-required');
      const { entries, more } = await schedules.list(account, asked);
      const owners = new Set(entries.map(({ listed }) => listed.owner));
      const found = await Promise.all([...owners].map((owner) => accounts.find(owner)));
      const names = new Map(found.flatMap((one) => (one ? [[one.id, one.name] as const] : [])));
      return reply({ meetings: entries.map((entry) => listedFor(names, entry)), more });
    },

    'schedule:plan': async ({ title, when: asked }, who) => {
      const { account } = who;
      if (!account) return refusal('auth-required');
      if (!account.rights.holds) return refusal('policy-disabled');
      const when = { ...asked, except: [] };
      if (!schedules.canTakePlace(when)) return refusal('out-of-range');
      const meeting = await schedules.make(account, { title, when });
      note('meeting-planned', meeting, who);
      return reply({ meeting });
    },

    'schedule:read': async ({ meeting }, { account }) => {
      if (!account) return refusal('auth-required');
      return shown(meeting, account);
    },

    'schedule:change': async ({ meeting, sequence, title, when: asked }, who) => {
      const found = await organized(meeting, who);
      if (!found || !who.account) return refusal('not-found');
      if (found.meeting.cancelled) return refusal('meeting-ended');
      if (found.listed.sequence !== sequence) return refusal('conflict');
      const when = asked && schedules.withExceptions(asked, found.listed.when);
      if (when && !schedules.canTakePlace(when)) return refusal('out-of-range');
      const change = { ...(title === undefined ? {} : { title }), ...(when ? { when } : {}) };
      if (!(await schedules.change(found, who.account, change))) return refusal('conflict');
      note('meeting-changed', meeting, who);
      return shown(meeting, who.account);
    },

    'schedule:skip': async ({ meeting, ...asked }, who) => {
      const found = await organized(meeting, who);
      if (!found || !who.account) return refusal('not-found');
      if (found.meeting.cancelled) return refusal('meeting-ended');
      const kept = await schedules.skip(found, who.account, asked);
      if (kept === null) return refusal('out-of-range');
      if (!kept) return refusal('conflict');
      note(asked.off ? 'occurrence-cancelled' : 'occurrence-restored', meeting, who);
      return shown(meeting, who.account);
    },

    'schedule:cancel': async ({ meeting }, who) => {
      const found = await organized(meeting, who);
      if (!found || !who.account) return refusal('not-found');
      await schedules.cancel(found, who.account);
      note('meeting-cancelled', meeting, who);
      return reply({});
    },

    'schedule:options': async ({ meeting, change }, who) => {
      const { account } = who;
      if (!account || !(await organized(meeting, who))) return refusal('not-found');
      const code = await settled(meeting, { ...who, account }, { type: 'change-options', options: given(change) });
      if (code === 'out-of-range' || code === 'meeting-ended') return refusal(code);
      return code === null ? shown(meeting, account) : refusal('not-found');
    },

    'schedule:appoint': async ({ meeting, who: whom, on }, who) => {
      const { account } = who;
      const found = await organized(meeting, who);
      if (!account || !found) return refusal('not-found');
      const { coOrganizers } = found.meeting;
      const id = await meant(whom, [...coOrganizers]);
      if (id === null) return refusal('not-found');
      if (on && coOrganizers.size >= MOST_CO_ORGANIZERS) return refusal('capacity');
      const code = await settled(meeting, { ...who, account }, { type: 'appoint', account: id, on });
      if (code === 'meeting-ended') return refusal(code);
      return code === null ? shown(meeting, account) : refusal('forbidden');
    },

    'schedule:choose': async ({ meeting, who: whom, on }, who) => {
      const { account } = who;
      const found = await organized(meeting, who);
      if (!account || !found) return refusal('not-found');
      const { chosen: before } = found.meeting.options;
      const id = await meant(whom, before);
      if (id === null) return refusal('not-found');
      const others = before.filter((one) => one !== id);
      if (on && others.length >= MOST_PRESENTERS) return refusal('capacity');
      const chosen = on ? [...others, id] : others;
      const code = await settled(meeting, { ...who, account }, { type: 'change-options', options: { chosen } });
      if (code === 'meeting-ended') return refusal(code);
      return code === null ? shown(meeting, account) : refusal('not-found');
    },

    'schedule:reset': async ({ meeting }, who) => {
      const { account } = who;
      if (!account || !(await organized(meeting, who))) return refusal('not-found');
      const code = await settled(meeting, { ...who, account }, { type: 'reset-invitation' });
      if (code === 'meeting-ended') return refusal(code);
      return code === null ? shown(meeting, account) : refusal('not-found');
    },

    'schedule:attendance': async ({ meeting }, who) => {
      if (!(await organized(meeting, who))) return refusal('not-found');
      const visits = attendance(await meetings.log(meeting)).slice(-MOST_VISITS);
      return reply({ visits: [...visits] });
    },
  };
}

/** What the rules decide on that an account asks for without being inside. */
type Settling =
  Extract<Asked, { readonly type: keyof typeof NOTED }> extends infer A
    ? A extends Asked
      ? Omit<A, 'by'>
      : never
    : never;

/** What the audit calls it. */
const NOTED = {
  'change-options': 'options-changed',
  appoint: 'co-organizers-changed',
  'reset-invitation': 'invitation-reset',
} as const satisfies Partial<Record<Asked['type'], string>>;
