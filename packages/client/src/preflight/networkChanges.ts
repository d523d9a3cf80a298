/** What some browsers tell of the network (Network Information API). */
interface Network extends EventTarget {
  readonly type?: string;
  readonly effectiveType?: string;
}

interface Changes {
  /** There is a network again, or another one. */
  readonly onChange: () => void;
  readonly onOffline: () => void;
}

/** Watches for another network. Returns the end of it. */
export function networkChanges({ onChange, onOffline }: Changes): () => void {
  const network = (navigator as { readonly connection?: Network }).connection;
  const kind = () => `${network?.type} ${network?.effectiveType}`;
  let before = kind();
  // It also tells of every new estimate of how fast it is.
  const onNetwork = () => {
    const now = kind();
    if (now === before) return;
    before = now;
    onChange();
  };
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onOffline);
  network?.addEventListener('change', onNetwork);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onOffline);
    network?.removeEventListener('change', onNetwork);
  };
}
