export interface ChangeoverParts {
  /** Resolves when the worker has done all that it was asked before; false: it will do no more. */
  readonly settled: () => Promise<boolean>;
  readonly send: (packet: Buffer) => void;
}

/**
 * Keeps the packets of a slot back while it changes hands, until whoever has it now has stopped taking it: packets do not wait for
 * requests to the worker, and nobody is to hear themselves. It takes a few ms.
 */
export class Changeover {
  readonly #parts: ChangeoverParts;
  /** What each slot that changes hands has to say. */
  readonly #queues = new Map<number, Buffer[]>();

  constructor(parts: ChangeoverParts) {
    this.#parts = parts;
  }

  /** Somebody else has this slot; what the one before still had to say in it is not sent. */
  async begin(slot: number): Promise<void> {
    const queue: Buffer[] = [];
    this.#queues.set(slot, queue);
    const isSettled = await this.#parts.settled();
    if (this.#queues.get(slot) !== queue) return;
    this.#queues.delete(slot);
    if (isSettled) for (const packet of queue) this.#parts.send(packet);
  }

  /** Nobody has it any more. */
  end(slot: number): void {
    this.#queues.delete(slot);
  }

  /** @param packet good for this call only */
  send(slot: number, packet: Buffer): void {
    const queue = this.#queues.get(slot);
    if (queue) queue.push(Buffer.from(packet));
    else this.#parts.send(packet);
  }
}
