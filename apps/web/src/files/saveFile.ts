export interface SavedFile {
  readonly name: string;
  readonly text: string;
  /** As in Content-Type. */
  readonly type: string;
}

/** Has the browser save a file. */
export function saveFile({ name, text, type }: SavedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has taken it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
