import { nothing, notice, request, route } from './contract.ts';
import { meetingId, participantId, title } from './ids.ts';
import { may } from './options.ts';
import { z } from './z.ts';

export const meetingRoutes = {
  /** Opens a meeting; the account that asks is its organizer. */
  'meetings:open': route({
    method: 'POST',
    path: '/api/meetings',
    input: z.strictObject({ title: z.optional(title) }),
    output: z.strictObject({ meeting: meetingId, link: z.url(), code: z.string() }),
    refusals: ['auth-required', 'policy-disabled'],
  }),
};

export const meetingRequests = {
  /** Leaves, from inside or from the lobby. */
  'meeting:leave': request({ input: nothing, output: nothing, refusals: [] }),
  /** Locks the meeting, or unlocks it. */
  'meeting:lock': request({ input: z.strictObject({ on: z.boolean() }), output: nothing, refusals: ['forbidden'] }),
  /** Ends the meeting for everybody. */
  'meeting:end': request({ input: nothing, output: nothing, refusals: ['forbidden'] }),
};

/** What is settled for the whole meeting just now. */
export const settings = z.strictObject({
  locked: z.boolean(),
  /** Whether attendees may switch their microphones on. */
  unmuting: z.boolean(),
  /** Who is in everybody's large place; null: nobody in particular. */
  spotlight: z.nullable(participantId),
  /** What the options leave to which roles of what the table of privileges gives them. */
  may,
});
export type Settings = z.output<typeof settings>;

export const meetingNotices = {
  /** The whole of it, to everybody inside, whenever something of it changes. */
  'meeting:changed': notice(settings),
  /** What it is called from now on, to everybody inside. */
  'meeting:renamed': notice(z.strictObject({ title })),
};
