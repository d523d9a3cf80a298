import type { AnyNotice } from '@foyer/protocol';
import { answer, type Channel, type sfuNotices, sfuRequests } from '@foyer/protocol/sfu';
import { type Clock, type Log, systemClock } from '@foyer/server-kit';
import type { MediaEngine } from './media/engine.ts';
import { Probes } from './probes/probes.ts';
import { Rooms } from './rooms/rooms.ts';
import { SLOTS } from './rooms/voices.ts';
import { mediaTickets } from './tickets/mediaTicket.ts';
import { sfuHandlers } from './wire/handlers.ts';
import { watchSound } from './wire/lateness.ts';

export interface SfuOptions {
  readonly engine: MediaEngine;
  readonly log: Log;
  readonly clock?: Clock;
  /** How many are heard at once in a meeting. */
  readonly slots?: number;
}

/** Puts a media node together and lets it answer on a channel. It lives as long as the channel. */
export function serveSfu(channel: Channel, { engine, log, clock = systemClock, slots = SLOTS }: SfuOptions): void {
  // Rooms speak up only after a request, so after `tell` is there.
  let tell: (notice: AnyNotice<typeof sfuNotices>) => void = () => {};
  const rooms = new Rooms(engine, {
    clock,
    slots,
    events: {
      onChange: (meeting, participant, change) =>
        tell({ name: 'consumers:changed', payload: { meeting, participant, change } }),
      onDemand: (meeting, participant, demand) =>
        tell({ name: 'demand:changed', payload: { meeting, participant, demand } }),
      onLost: (meeting, participant, why) => {
        log.warn({ meeting, participant, why }, 'media lost');
        tell({ name: 'participant:lost', payload: { meeting, participant, why } });
      },
      onFailure: (cause) => log.error({ cause }, 'background work failed'),
    },
  });
  const lateness = watchSound({ clock, log });
  void channel.closed.then(() => lateness.close());
  tell = answer(channel, {
    requests: sfuRequests,
    handlers: sfuHandlers({
      ...{ engine, rooms, lateness },
      tickets: mediaTickets(clock),
      probes: new Probes(engine, clock),
    }),
    onCrash: (name, cause) => log.error({ request: name, cause }, 'request crashed'),
  });
}
