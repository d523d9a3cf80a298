import { type AccountId, CATEGORIES, RULES, VISIT_ENDS } from '@foyer/domain';
import { nothing, route } from './contract.ts';
import { displayName, instant, meetingId, title } from './ids.ts';
import { invitation } from './invitation.ts';
import { optionsChange, toldOptions } from './options.ts';
import { z } from './z.ts';

/** A time of day on the wall: the zone of the meeting says whose. */
const wall = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/));

/** When a meeting takes place. Whether there are such a day, zone and rule the server says: `out-of-range`. */
const when = z.strictObject({
  /** The first time. */
  start: wall,
  /** As the IANA database names it. */
  zone: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/)),
  minutes: z.int().check(z.gte(1), z.lte(1_440)),
  /** The value of an RRULE (RFC 5545), a day or longer apart; null: once. */
  rule: z.nullable(z.string().check(z.maxLength(300))),
});
/** The same, with the times that do not take place after all. */
const planned = z.extend(when, { except: z.array(wall).check(z.maxLength(400)) });
const occurrence = z.strictObject({ start: wall, from: instant, until: instant });

/** An account, as people who are signed in know it from the directory. */
const colleagueId = z.pipe(
  z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)),
  z.transform((text) => text as AccountId),
);
const mail = z.string().check(z.maxLength(254));
const colleague = z.strictObject({ id: colleagueId, name: displayName, mail: z.nullable(mail) });
const colleagues = z.array(colleague).check(z.maxLength(1_000));
/** Who is meant: by the id of the directory, or by exactly their address. */
const whom = z.union([z.strictObject({ id: colleagueId }), z.strictObject({ mail: mail.check(z.minLength(3)) })]);

const listed = z.strictObject({
  meeting: meetingId,
  title,
  /** Who made it. */
  organizer: displayName,
  /** Whether one may change it. */
  organizes: z.boolean(),
  /** Null: it was opened at once. */
  when: z.nullable(planned),
  /** The one that goes on or comes next; null: none does. */
  next: z.nullable(occurrence),
  running: z.boolean(),
  cancelled: z.boolean(),
  /** When it was made. */
  made: instant,
});

/** Everything that organizers see on the page of their meeting. */
const managed = z.strictObject({
  title,
  organizer: displayName,
  /** Whether one made it oneself. */
  own: z.boolean(),
  when: z.nullable(planned),
  /** Those that go on or come next. */
  next: z.array(occurrence).check(z.maxLength(20)),
  /** What a change is based on. */
  sequence: z.int().check(z.nonnegative()),
  running: z.boolean(),
  cancelled: z.boolean(),
  made: instant,
  /** Null once it is cancelled. */
  invitation: z.nullable(invitation),
  told: toldOptions,
  coOrganizers: colleagues,
  presenters: colleagues,
});

const visit = z.strictObject({
  name: displayName,
  verifiedName: z.nullable(displayName),
  category: z.enum(CATEGORIES),
  came: instant,
  rule: z.nullable(z.enum(RULES)),
  admittedBy: z.nullable(z.string().check(z.maxLength(256))),
  left: z.nullable(instant),
  why: z.nullable(z.enum(VISIT_ENDS)),
});

const meeting = meetingId;
const ofMeeting = z.strictObject({ meeting });
const page = z.int().check(z.gte(0), z.lte(1_000));
const appointing = z.strictObject({ meeting, who: whom, on: z.boolean() });

/**
 * Planned meetings, and the organizer’s pages. Whoever does not organize a meeting is answered as if there were none. Rules:
 * SD-* in packages/protocol/SPEC.md, ME-8 to ME-10 and RO-9 in packages/domain/SPEC.md.
 */
export const scheduleRoutes = {
  /** The meetings one has to do with: twenty at a time, `page` from 0. */
  'schedule:list': route({
    method: 'POST',
    path: '/api/schedule/list',
    input: z.strictObject({ part: z.enum(['upcoming', 'running', 'past']), page }),
    output: z.strictObject({ meetings: z.array(listed).check(z.maxLength(20)), more: z.boolean() }),
    refusals: ['auth-required'],
  }),
  /** Plans a meeting; the account that asks is its organizer. */
  'schedule:plan': route({
    method: 'POST',
    path: '/api/schedule',
    input: z.strictObject({ title, when }),
    output: z.strictObject({ meeting }),
    refusals: ['auth-required', 'policy-disabled', 'out-of-range'],
  }),
  /** Everything on the page of a meeting that one organizes. */
  'schedule:read': route({
    method: 'GET',
    path: '/api/meetings/:meeting/schedule',
    input: ofMeeting,
    output: managed,
    refusals: ['auth-required', 'not-found'],
  }),
  /** Changes the title, and when it takes place. What is left out stays. `conflict`: somebody else changed it meanwhile. */
  'schedule:change': route({
    method: 'POST',
    path: '/api/meetings/:meeting/schedule',
    input: z.strictObject({
      meeting,
      sequence: z.int().check(z.nonnegative()),
      title: z.optional(title),
      when: z.optional(when),
    }),
    output: managed,
    refusals: ['auth-required', 'not-found', 'meeting-ended', 'out-of-range'],
  }),
  /** Calls one time off, or lets it take place again. */
  'schedule:skip': route({
    method: 'POST',
    path: '/api/meetings/:meeting/skip',
    input: z.strictObject({ meeting, start: wall, off: z.boolean() }),
    output: managed,
    refusals: ['auth-required', 'not-found', 'meeting-ended', 'out-of-range'],
  }),
  /** Cancels all of it, for good. */
  'schedule:cancel': route({
    method: 'POST',
    path: '/api/meetings/:meeting/cancel',
    input: ofMeeting,
    output: nothing,
    refusals: ['auth-required', 'not-found'],
  }),
  /** Changes options beforehand, or while it goes on. */
  'schedule:options': route({
    method: 'POST',
    path: '/api/meetings/:meeting/options',
    input: z.strictObject({ meeting, change: optionsChange }),
    output: managed,
    refusals: ['auth-required', 'not-found', 'meeting-ended', 'out-of-range'],
  }),
  /** Makes an account a co-organizer, or takes that back. `not-found`: also where nobody has this address. */
  'schedule:appoint': route({
    method: 'POST',
    path: '/api/meetings/:meeting/organizers',
    input: appointing,
    output: managed,
    refusals: ['auth-required', 'not-found', 'meeting-ended', 'forbidden'],
  }),
  /** Puts an account on the list of those who present, or takes it off. */
  'schedule:choose': route({
    method: 'POST',
    path: '/api/meetings/:meeting/presenters',
    input: appointing,
    output: managed,
    refusals: ['auth-required', 'not-found', 'meeting-ended'],
  }),
  /** Makes another invitation; the one before is void. */
  'schedule:reset': route({
    method: 'POST',
    path: '/api/meetings/:meeting/invitation',
    input: ofMeeting,
    output: managed,
    refusals: ['auth-required', 'not-found', 'meeting-ended'],
  }),
  /** Who came, by order of entrance: the last thousand. */
  'schedule:attendance': route({
    method: 'GET',
    path: '/api/meetings/:meeting/attendance',
    input: ofMeeting,
    output: z.strictObject({ visits: z.array(visit).check(z.maxLength(1_000)) }),
    refusals: ['auth-required', 'not-found'],
  }),
};
