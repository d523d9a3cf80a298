import { audioContext } from './audioContext.ts';
import { devicesThere } from './capture.ts';
import type { DeviceMemory } from './deviceMemory.ts';
import { type NamedDevice, recall } from './recall.ts';

/** Where sound comes out. */
export interface LoudspeakerView {
  /** Null: wherever the system puts it. */
  readonly chosen: string | null;
  /** Empty where there is nothing to choose: not every browser lets a page say where it sounds. */
  readonly choices: readonly NamedDevice[];
}

export interface LoudspeakerOptions {
  readonly onView: (view: LoudspeakerView) => void;
  readonly memory: DeviceMemory;
}

/** What a browser takes for its own choice. */
const SYSTEM = '';

/**
 * The loudspeaker of the page: what others say, the chimes, the music and the test all come out of it. The one that was used
 * last is taken again; while it is not there, sound comes out where the system puts it, so that nobody misses a word.
 */
export class Loudspeaker {
  readonly #options: LoudspeakerOptions;
  readonly #players = new Set<HTMLMediaElement>();
  readonly #look = () => void this.look();
  #view: LoudspeakerView = { chosen: null, choices: [] };

  constructor(options: LoudspeakerOptions) {
    this.#options = options;
    navigator.mediaDevices?.addEventListener('devicechange', this.#look);
  }

  /** Lists what is there; browsers name it only once a microphone was allowed. */
  async look(): Promise<void> {
    if (!mayChoose()) return;
    const choices = (await devicesThere()).loudspeaker.filter(({ label }) => label !== '');
    const kept = this.#options.memory.read('loudspeaker').used;
    const found = kept && recall(kept, choices);
    const chosen = found && typeof found === 'object' ? found.id : null;
    if (chosen !== this.#view.chosen) this.#moveTo(chosen);
    this.#update({ chosen, choices });
  }

  /** Sound comes out there from now on, and the next time. */
  choose(id: string): void {
    const used = this.#view.choices.find((one) => one.id === id);
    if (!used) return;
    this.#options.memory.write('loudspeaker', { used });
    this.#moveTo(id);
    this.#update({ chosen: id });
  }

  /** Lets a player be heard there, also after another one is chosen, until the returned function is called. */
  carry = (player: HTMLMediaElement): (() => void) => {
    this.#players.add(player);
    if (this.#view.chosen !== null) void sound(player, this.#view.chosen);
    return () => this.#players.delete(player);
  };

  close(): void {
    navigator.mediaDevices?.removeEventListener('devicechange', this.#look);
  }

  #moveTo(chosen: string | null): void {
    for (const player of [...this.#players, audioContext()]) void sound(player, chosen ?? SYSTEM);
  }

  #update(change: Partial<LoudspeakerView>): void {
    this.#view = { ...this.#view, ...change };
    this.#options.onView(this.#view);
  }
}

function mayChoose(): boolean {
  return typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype;
}

/** Not every browser that knows it of players knows it of audio contexts. */
type Context = AudioContext & { setSinkId?: (id: string) => Promise<void> };

async function sound(from: HTMLMediaElement | Context, sink: string): Promise<void> {
  try {
    await from.setSinkId?.(sink);
  } catch {
    // It went in this very moment: the browser's own choice stands, and `devicechange` brings the list up to date.
  }
}
