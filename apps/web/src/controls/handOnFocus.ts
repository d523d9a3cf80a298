/**
 * For what is gone when it has been decided: a row of a list, a question. The focus that was in it moves to the next row;
 * not to a button there: a second press must never decide about somebody else. After the last one it goes to the controls.
 */
export function handOnFocus(element: HTMLElement | null): () => void {
  return () => {
    if (!element?.contains(document.activeElement)) return;
    const neighbour = element.closest('li') && (element.nextElementSibling ?? element.previousElementSibling);
    const next = neighbour ?? document.querySelector('[role="toolbar"] button');
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  };
}
