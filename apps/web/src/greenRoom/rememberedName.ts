const KEY = 'foyer.name';

/** The name somebody used last in this browser. Storage can be switched off; then nothing is remembered. */
export function rememberedName(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Only a convenience is lost.
  }
}
