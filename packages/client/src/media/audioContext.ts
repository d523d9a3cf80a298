let context: AudioContext | null = null;

/**
 * The one audio context of the page. Browsers start it only once the person has clicked or typed something: until then
 * it measures and plays nothing, and it starts by itself with the first click. So it does when a call has stopped it.
 */
export function audioContext(): AudioContext {
  if (context) return context;
  const made = new AudioContext({ latencyHint: 'interactive' });
  context = made;
  const wake = () => {
    // Also "interrupted", which is what phones call it.
    if (made.state !== 'running' && made.state !== 'closed') made.resume().catch(() => {});
  };
  for (const sign of ['pointerdown', 'keydown', 'visibilitychange']) document.addEventListener(sign, wake);
  wake();
  return made;
}
