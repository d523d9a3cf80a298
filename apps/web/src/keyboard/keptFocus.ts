/**
 * Whoever uses a keyboard never finds themselves at the beginning of the page again because what they were at is gone: a row
 * that was decided, a notice that was dismissed, a button that has done its work. Where else the focus shall go says whatever
 * takes it away; this is for all that do not.
 */
export function keepFocus(page: Document): void {
  let at: Element | null = null;
  page.addEventListener('focusin', ({ target }) => {
    at = target instanceof Element ? target : null;
  });
  page.addEventListener('focusout', ({ target }) => {
    // Whoever presses beside everything has left on purpose; what is taken away is gone by the time this looks.
    setTimeout(() => {
      if (at === target && at?.isConnected && page.activeElement !== at) at = null;
    });
  });
  new MutationObserver((changes) => {
    if (!at || page.activeElement !== page.body) return;
    const hole = changes.findLast(({ removedNodes }) => [...removedNodes].some((node) => node.contains(at)));
    // What has only moved, as rows do when others come, is still what one is at.
    if (hole) focus(at.isConnected ? at : nextTo(hole, page));
  }).observe(page, { childList: true, subtree: true });
}

/**
 * The next row of a list, but no button there: a second press must never decide about somebody else. Otherwise what it
 * stood in, if that can have the focus; then the controls; then the heading of the page.
 */
function nextTo({ target, nextSibling, previousSibling }: MutationRecord, page: Document): Element | null {
  const [place, next, previous] = [target, nextSibling, previousSibling].map((node) =>
    node instanceof Element && node.isConnected ? node : null,
  );
  const row = [next, previous].find((one) => one?.matches('li[tabindex]'));
  const around =
    place?.closest('[tabindex="-1"]:not([role="toolbar"])') ?? place?.closest('dialog')?.querySelector('button');
  return row ?? around ?? page.querySelector('[role="toolbar"] [tabindex="0"]') ?? page.querySelector('h1');
}

function focus(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return;
  if (element.matches('h1')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
