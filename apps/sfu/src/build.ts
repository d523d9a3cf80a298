import type { AnyNotice } from '@foyer/protocol';
import { answer, type Channel, type sfuNotices, sfuRequests } from '@foyer/protocol/sfu';
import { type Clock, type Log, systemClock } from '@foyer/server-kit';
import type { MediaEngine } from './media/engine.ts';
import { Rooms } from './rooms/rooms.ts';
import { mediaTickets } from './tickets/mediaTicket.ts';
import { sfuHandlers } from './wire/handlers.ts';

/** Puts a media node together and lets it answer on a channel. It lives as long as the channel. */
export function serveSfu(
  channel: Channel,
  { engine, log, clock = systemClock }: { engine: MediaEngine; log: Log; clock?: Clock },
): void {
  // Rooms speak up only after a request, so after `tell` is there.
  let tell: (notice: AnyNotice<typeof sfuNotices>) => void = () => {};
  const rooms = new Rooms(engine, {
    clock,
    events: {
      onChange: (meeting, participant, change) =>
        tell({ name: 'consumers:changed', payload: { meeting, participant, change } }),
      onLost: (meeting, participant, why) => {
        log.warn({ meeting, participant, why }, 'media lost');
        tell({ name: 'participant:lost', payload: { meeting, participant, why } });
      },
      onFailure: (cause) => log.error({ cause }, 'background work failed'),
    },
  });
  tell = answer(channel, {
    requests: sfuRequests,
    handlers: sfuHandlers({ engine, rooms, tickets: mediaTickets(clock) }),
    onCrash: (name, cause) => log.error({ request: name, cause }, 'request crashed'),
  });
}
