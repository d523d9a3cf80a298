const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 2;

/** Waits until something is so. @throws after 15 s, with what was waited for */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
