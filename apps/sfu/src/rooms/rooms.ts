import type { Attachment, EndReason, RtpCapabilities } from '@foyer/protocol';
import type { MeetingId, ParticipantId } from '@foyer/protocol/sfu';
import type { MediaEngine } from '../media/engine.ts';
import { Room, type RoomEvents } from './room.ts';

export interface RoomsEvents {
  readonly onChange: (meeting: MeetingId, ...change: Parameters<RoomEvents['onChange']>) => void;
  readonly onLost: (meeting: MeetingId, participant: ParticipantId, reason: EndReason) => void;
  /** Something failed that nobody was waiting for. */
  readonly onFailure: (cause: unknown) => void;
}

/** The rooms of this node: made for the first who attaches, gone with the last. Nothing here waits for a worker. */
export class Rooms {
  readonly #engine: MediaEngine;
  readonly #events: RoomsEvents;
  readonly #rooms = new Map<MeetingId, Room>();

  constructor(engine: MediaEngine, events: RoomsEvents) {
    this.#engine = engine;
    this.#events = events;
  }

  /** Attaches somebody, in a room that is made if there is none; null when they were detached under way. */
  async attach(
    meeting: MeetingId,
    { participant, ...by }: { participant: ParticipantId; fingerprint: string; capabilities: RtpCapabilities },
  ): Promise<Attachment | null> {
    const room = this.#rooms.get(meeting) ?? this.#make(meeting);
    try {
      return await room.attach(participant, by);
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

  /** Ends one participant's media, and the room with the last of them. */
  detach(meeting: MeetingId, participant: ParticipantId): void {
    const room = this.#rooms.get(meeting);
    if (!room) return;
    room.detach(participant);
    this.#closeIfEmpty(meeting, room);
  }

  close(meeting: MeetingId): void {
    this.#rooms.get(meeting)?.close();
    this.#rooms.delete(meeting);
  }

  #closeIfEmpty(meeting: MeetingId, room: Room): void {
    if (room.isEmpty && this.#rooms.get(meeting) === room) this.close(meeting);
  }

  #make(meeting: MeetingId): Room {
    const { onChange, onLost, onFailure } = this.#events;
    const room = new Room(this.#engine.openRouter(), {
      onChange: (participant, change) => onChange(meeting, participant, change),
      onLost: (participant) => {
        this.#closeIfEmpty(meeting, room);
        onLost(meeting, participant, 'media-lost');
      },
      onDied: (everybody) => {
        if (this.#rooms.get(meeting) === room) this.#rooms.delete(meeting);
        for (const participant of everybody) onLost(meeting, participant, 'worker-died');
      },
      onFailure,
    });
    this.#rooms.set(meeting, room);
    return room;
  }
}
