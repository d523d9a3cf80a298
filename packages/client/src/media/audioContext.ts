let context: AudioContext | null = null;

/**
 * The one audio context of the page. Browsers start it only once the person has clicked or typed something: until then
 * it measures and plays nothing, and it starts by itself with the first click. So it does when a call has stopped it.
 */
export function audioContext(): AudioContext {
  if (context) return context;
  context = new AudioContext({ latencyHint: 'interactive' });
  keepAwake(context);
  return context;
}

/** Lets a context begin with the next click, and go on after a call has stopped it. Returns the end of that. */
export function keepAwake(made: AudioContext): () => void {
  const wake = () => {
    // Also "interrupted", which is what phones call it.
    if (made.state !== 'running' && made.state !== 'closed') made.resume().catch(() => {});
  };
  const over = new AbortController();
  for (const sign of ['pointerdown', 'keydown', 'visibilitychange'])
    document.addEventListener(sign, wake, { signal: over.signal });
  wake();
  return () => over.abort();
}
