let context: AudioContext | null = null;

/**
 * The one audio context of the page. Browsers start it only once the person has clicked or typed something: until then
 * it measures and plays nothing, and it starts by itself with the first click.
 */
export function audioContext(): AudioContext {
  if (context) return context;
  const made = new AudioContext({ latencyHint: 'interactive' });
  context = made;
  const wake = () => {
    if (made.state === 'suspended') void made.resume();
  };
  made.addEventListener('statechange', () => {
    if (made.state !== 'running') return;
    document.removeEventListener('pointerdown', wake);
    document.removeEventListener('keydown', wake);
  });
  document.addEventListener('pointerdown', wake);
  document.addEventListener('keydown', wake);
  wake();
  return made;
}
