/** What a browser shows of its page just now, in CSS px. */
export interface Shown {
  /** Of the window, whatever covers it. */
  readonly windowHeight: number;
  /** Of what can be seen. */
  readonly height: number;
  /** More than 1: somebody has zoomed in with two fingers. */
  readonly scale: number;
}

/** Lower than this is no keyboard, but a bar of the browser that comes and goes, in CSS px. */
const LOWEST = 100;

/**
 * How much of the window a keyboard on the screen covers, in CSS px; 0: there is none, or the page has become smaller for
 * it, as it asks for where browsers know how (`interactive-widget`).
 */
export function coveredBy({ windowHeight, height, scale }: Shown): number {
  const covered = Math.round(windowHeight - height);
  return scale > 1.01 || covered < LOWEST ? 0 : covered;
}

/** Tells the style sheets what a keyboard on the screen leaves of the page, as long as it leaves less than all: `data-covered`. */
export function followScreenKeyboard(window: Window): void {
  const view = window.visualViewport;
  if (!view) return;
  const page = window.document.documentElement;
  const follow = () => {
    const { height, offsetTop, scale } = view;
    const covered = coveredBy({ windowHeight: window.innerHeight, height, scale });
    const lengths = { '--covered': covered, '--shown': height, '--pushed': offsetTop };
    for (const [name, length] of Object.entries(lengths))
      if (covered === 0) page.style.removeProperty(name);
      else page.style.setProperty(name, `${length}px`);
    page.toggleAttribute('data-covered', covered > 0);
  };
  for (const event of ['resize', 'scroll']) view.addEventListener(event, follow);
}

/** With a keyboard on the screen, what one types and the button that sends it stay in sight, as far as there is room for both. */
export function keepInSight(form: HTMLFormElement): () => void {
  const show = () => {
    const field = document.activeElement;
    if (!field || !form.contains(field) || field.matches('button')) return;
    const send = form.querySelector('[type="submit"]');
    const height = window.visualViewport?.height ?? window.innerHeight;
    if (send && send.getBoundingClientRect().bottom - field.getBoundingClientRect().top < height)
      send.scrollIntoView({ block: 'nearest' });
    field.scrollIntoView({ block: 'nearest' });
  };
  const view = window.visualViewport ?? window;
  view.addEventListener('resize', show);
  return () => view.removeEventListener('resize', show);
}
