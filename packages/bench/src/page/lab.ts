/** What a page has felt like so far, as its own browser counts it. */
export interface Lab {
  /** When the largest of what is there at first was painted, in ms since the click. */
  readonly lcp: number;
  /** How much of what was there has moved unasked; the sum over all moves, without unit. */
  readonly cls: number;
  /** For how long it would not have answered, in ms: of every task what goes beyond 50 ms. */
  readonly tbt: number;
}

declare global {
  interface Window {
    lab(): Lab;
  }
}

/** Runs in the page before anything else. */
export function installLab(): void {
  const lab = { lcp: 0, cls: 0, tbt: 0 };
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => {
    lab.lcp = startTime;
  });
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) lab.cls += value;
  });
  watch('longtask', ({ duration }) => {
    lab.tbt += Math.max(0, duration - 50);
  });
  window.lab = () => ({ ...lab });
}
