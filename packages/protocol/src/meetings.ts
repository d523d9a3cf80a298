import { nothing, request, route } from './contract.ts';
import { meetingId, title } from './ids.ts';
import { z } from './z.ts';

export const meetingRoutes = {
  /** Opens a meeting; the account that asks is its organizer. */
  'meetings:open': route({
    method: 'POST',
    path: '/api/meetings',
    input: z.strictObject({ title: title.optional() }),
    output: z.strictObject({ meeting: meetingId, link: z.url() }),
    refusals: ['auth-required'],
  }),
};

export const meetingRequests = {
  /** Leaves, from inside or from the lobby. */
  'meeting:leave': request({ input: nothing, output: nothing, refusals: [] }),
  /** Ends the meeting for everybody. */
  'meeting:end': request({ input: nothing, output: nothing, refusals: ['forbidden'] }),
};
