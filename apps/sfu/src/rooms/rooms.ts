import type { Attachment, EndReason, RtpCapabilities } from '@foyer/protocol';
import type { MeetingId, ParticipantId } from '@foyer/protocol/sfu';
import type { MediaEngine } from '../media/engine.ts';
import { Room, type RoomEvents } from './room.ts';

export interface RoomsEvents {
  readonly onChange: (meeting: MeetingId, ...change: Parameters<RoomEvents['onChange']>) => void;
  readonly onLost: (meeting: MeetingId, participant: ParticipantId, reason: EndReason) => void;
}

/** The rooms of this node: made for the first who attaches, gone with the last. */
export class Rooms {
  readonly #engine: MediaEngine;
  readonly #events: RoomsEvents;
  /** Promises, so that two who attach at once share one room. */
  readonly #rooms = new Map<MeetingId, Promise<Room>>();

  constructor(engine: MediaEngine, events: RoomsEvents) {
    this.#engine = engine;
    this.#events = events;
  }

  /** Attaches somebody, in a room that is made if there is none; null when they were detached under way. */
  async attach(
    meeting: MeetingId,
    { participant, ...by }: { participant: ParticipantId; fingerprint: string; capabilities: RtpCapabilities },
  ): Promise<Attachment | null> {
    let room = await this.#open(meeting);
    // The last one may have left, and closed the room, between its being found and our turn.
    while (room.isClosed) room = await this.#open(meeting);
    const attached = await room.attach(participant, by);
    if (!attached) await this.#closeIfEmpty(meeting);
    return attached;
  }

  #open(meeting: MeetingId): Promise<Room> {
    const existing = this.#rooms.get(meeting);
    if (existing) return existing;
    const room = this.#make(meeting);
    this.#rooms.set(meeting, room);
    room.catch(() => this.#rooms.delete(meeting));
    return room;
  }

  /** The room of a meeting, or undefined if nobody has attached. */
  async find(meeting: MeetingId): Promise<Room | undefined> {
    return this.#rooms.get(meeting);
  }

  async all(): Promise<[MeetingId, Room][]> {
    return Promise.all(
      [...this.#rooms].map(async ([meeting, room]): Promise<[MeetingId, Room]> => [meeting, await room]),
    );
  }

  /** Ends one participant's media, and the room with the last of them. */
  async detach(meeting: MeetingId, participant: ParticipantId): Promise<void> {
    const room = await this.find(meeting);
    room?.detach(participant);
    await this.#closeIfEmpty(meeting);
  }

  async close(meeting: MeetingId): Promise<void> {
    const room = await this.find(meeting);
    if (room) this.#drop(meeting, room);
  }

  async #closeIfEmpty(meeting: MeetingId): Promise<void> {
    const room = await this.find(meeting);
    if (room?.isEmpty) this.#drop(meeting, room);
  }

  /** In one go, so that nobody comes in between. A room that is closed has lost its place to another already. */
  #drop(meeting: MeetingId, room: Room): void {
    if (room.isClosed) return;
    this.#rooms.delete(meeting);
    room.close();
  }

  async #make(meeting: MeetingId): Promise<Room> {
    const router = await this.#engine.openRouter();
    const room = new Room(router, {
      onChange: (participant, change) => this.#events.onChange(meeting, participant, change),
      onLost: (participant) => this.#events.onLost(meeting, participant, 'media-lost'),
    });
    void router.died.then(() => {
      this.#rooms.delete(meeting);
      for (const participant of room.everybody) this.#events.onLost(meeting, participant, 'worker-died');
    });
    return room;
  }
}
