/** What one looks at: whoever speaks, or everybody. */
export const LAYOUTS = ['speaker', 'gallery'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** @param chosen what the person has chosen; null while they have not */
export function startsWith(chosen: Layout | null, constrained: boolean): Layout {
  return chosen ?? (constrained ? 'speaker' : 'gallery');
}

const KEY = 'foyer.view';

/** What this person chose last in this browser; null if nothing, or if it cannot be read. */
export function rememberedLayout(): Layout | null {
  try {
    const kept = localStorage.getItem(KEY);
    return LAYOUTS.find((layout) => layout === kept) ?? null;
  } catch {
    return null;
  }
}

export function rememberLayout(layout: Layout): void {
  try {
    localStorage.setItem(KEY, layout);
  } catch {
    // The choice then lasts as long as the page.
  }
}
