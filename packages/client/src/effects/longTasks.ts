/**
 * Calls back with every task that has kept the page from everything else for 50 ms and more, and how long it took, in ms.
 * Where a browser does not say, nothing is heard. Returns the end of it.
 */
export function onLongTask(listener: (ms: number) => void): () => void {
  if (!globalThis.PerformanceObserver?.supportedEntryTypes.includes('longtask')) return () => {};
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) listener(duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  return () => observer.disconnect();
}
