import type { Attachment, MediaChange } from '@foyer/protocol';
import type { MeetingId, ParticipantId } from '@foyer/protocol/sfu';
import type { Clock } from '@foyer/server-kit';
import type { Layer, MediaEngine } from '../media/engine.ts';
import { type Arrival, Room } from './room.ts';
import { type RoomsUsage, usageOf } from './usage.ts';

/** How somebody's media ended without anybody asking. */
type Loss = 'line-broke' | 'worker-died';

export interface RoomsEvents {
  readonly onChange: (meeting: MeetingId, participant: ParticipantId, change: MediaChange) => void;
  readonly onDemand: (meeting: MeetingId, participant: ParticipantId, demand: Layer | null) => void;
  readonly onLost: (meeting: MeetingId, participant: ParticipantId, why: Loss) => void;
  /** Something failed that nobody was waiting for. */
  readonly onFailure: (cause: unknown) => void;
}

export interface RoomsOptions {
  readonly clock: Clock;
  /** How many are heard at once in a room. */
  readonly slots: number;
  readonly events: RoomsEvents;
}

/** The rooms of this node: made for the first who attaches, gone with the last. Nothing here waits for a worker. */
export class Rooms {
  readonly #engine: MediaEngine;
  readonly #clock: Clock;
  readonly #slots: number;
  readonly #events: RoomsEvents;
  readonly #rooms = new Map<MeetingId, Room>();
  /** Packets of speech that nobody heard in rooms that are gone. */
  #leftOut = 0;
  /** Who was attached before, also to a room whose worker died. */
  readonly #known = new Map<MeetingId, Set<ParticipantId>>();

  constructor(engine: MediaEngine, { clock, slots, events }: RoomsOptions) {
    this.#engine = engine;
    this.#clock = clock;
    this.#slots = slots;
    this.#events = events;
  }

  /**
   * Attaches somebody, in a room that is made if there is none; null when they were detached under way. On a full node only
   * whoever was attached before, which is no more than there was (MD-11).
   */
  async attach(
    meeting: MeetingId,
    { participant, ...arrival }: Arrival & { participant: ParticipantId },
  ): Promise<Attachment | 'capacity' | null> {
    const known = this.#known.get(meeting) ?? new Set();
    const load = this.#rooms.get(meeting)?.load ?? this.#engine.load();
    if (load === 'full' && !known.has(participant)) return 'capacity';
    const room = this.#rooms.get(meeting) ?? this.#make(meeting);
    this.#known.set(meeting, known.add(participant));
    try {
      return await room.attach(participant, arrival);
    } finally {
      this.#closeIfEmpty(meeting, room);
    }
  }

  /** The room of a meeting, or undefined if nobody has attached. */
  find(meeting: MeetingId): Room | undefined {
    return this.#rooms.get(meeting);
  }

  all(): readonly (readonly [MeetingId, Room])[] {
    return [...this.#rooms];
  }

  /** How much there is in all of them, and what there has been of what only grows. */
  usage(): RoomsUsage {
    return usageOf([...this.#rooms.values()], this.#leftOut);
  }

  /** Ends one participant's media, and the room with the last of them. */
  detach(meeting: MeetingId, participant: ParticipantId): void {
    const room = this.#rooms.get(meeting);
    if (!room) return;
    room.detach(participant);
    this.#closeIfEmpty(meeting, room);
  }

  close(meeting: MeetingId): void {
    this.#rooms.get(meeting)?.close();
    this.#forget(meeting);
    this.#known.delete(meeting);
  }

  #closeIfEmpty(meeting: MeetingId, room: Room): void {
    if (room.isEmpty && this.#rooms.get(meeting) === room) this.close(meeting);
  }

  #forget(meeting: MeetingId): void {
    this.#leftOut += this.#rooms.get(meeting)?.leftOut ?? 0;
    this.#rooms.delete(meeting);
  }

  #make(meeting: MeetingId): Room {
    const { onChange, onDemand, onLost, onFailure } = this.#events;
    const room = new Room(this.#engine.openRouter(), {
      clock: this.#clock,
      slots: this.#slots,
      events: {
        onChange: (participant, change) => onChange(meeting, participant, change),
        onDemand: (participant, demand) => onDemand(meeting, participant, demand),
        onLost: (participant) => {
          this.#closeIfEmpty(meeting, room);
          onLost(meeting, participant, 'line-broke');
        },
        onDied: (everybody) => {
          // First it is gone, then they hear of it: whoever comes back at once must not find it.
          if (this.#rooms.get(meeting) === room) this.#forget(meeting);
          for (const participant of everybody) onLost(meeting, participant, 'worker-died');
        },
        onFailure,
      },
    });
    this.#rooms.set(meeting, room);
    return room;
  }
}
