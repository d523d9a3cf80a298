declare global {
  interface Window {
    watch: Watch;
  }
}

/** What somebody who looks on notices, in ms since the epoch; null: not within the time that was given. */
export interface Noticed {
  /** Their voice begins, and ends. */
  readonly soundFrom: number | null;
  readonly soundUntil: number | null;
  /** Their name stands where it says who speaks. */
  readonly named: number | null;
  /** Their picture is in the large place. */
  readonly seen: number | null;
}

interface Watch {
  /** Watches until all has been noticed, or for so long. @param hue of their picture, in degrees */
  until(of: { hz: number; hue: number; name: string }, forMs: number): Promise<Noticed>;
  /** Whose names stood where it says who speaks, one after the other. */
  readonly speakers: string[];
}

/** Runs in the page of somebody who looks on, after the probe: notes what they notice of somebody who begins to speak. */
export function installWatch(): void {
  const LOUD_DB = -40;
  const EVERY_MS = 4;
  const now = () => performance.timeOrigin + performance.now();
  const speakers: string[] = [];
  const nameNow = () => {
    const said = [...document.querySelectorAll('section[aria-label="Stage"] p')].map((one) => one.textContent ?? '');
    return said.map((words) => /^(.+) is speaking$/.exec(words)?.[1]).find((name) => name !== undefined) ?? null;
  };
  document.addEventListener('DOMContentLoaded', () =>
    new MutationObserver(() => {
      const name = nameNow();
      if (name !== null && name !== speakers.at(-1)) speakers.push(name);
    }).observe(document.body, { subtree: true, childList: true, characterData: true }),
  );

  const large = () =>
    [...document.querySelectorAll<HTMLVideoElement>('section[aria-label="Stage"] video')].find(
      (video) => video.clientWidth > 300,
    );
  const isSeen = (hue: number) => {
    const video = large();
    if (!video) return false;
    const { hue: shown, saturation } = window.probe.colourOf(video);
    return saturation > 0.5 && Math.abs(((shown - hue + 540) % 360) - 180) < 20;
  };

  const watch: Watch = {
    speakers,
    async until({ hz, hue, name }, forMs) {
      const ear = window.probe.ear(hz);
      const noticed = {
        soundFrom: null as number | null,
        soundUntil: null as number | null,
        named: null as number | null,
        seen: null as number | null,
      };
      const end = now() + forMs;
      let looked = 0;
      while (now() < end) {
        await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
        const loud = ear() > LOUD_DB;
        if (loud) noticed.soundFrom ??= now();
        if (loud) noticed.soundUntil = now();
        if (nameNow() === name) noticed.named ??= now();
        // A look at a picture costs more than one at a word.
        if (noticed.seen === null && now() - looked > 12) {
          looked = now();
          if (isSeen(hue)) noticed.seen = now();
        }
      }
      return noticed;
    },
  };
  Object.assign(window, { watch });
}
