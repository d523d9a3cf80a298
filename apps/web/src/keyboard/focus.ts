/** Whether keys go into a text just now. */
export function isTyping(element: Element | null): boolean {
  return element?.closest('input, textarea, select, [contenteditable]') != null;
}

/** Whether a menu or a dialog lies over the page. */
export function isCovered(): boolean {
  return document.querySelector('[role="menu"], dialog[open], [role="dialog"], [role="alertdialog"]') !== null;
}
