/** Something as plain text, and, for whatever takes it, with its looks. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** Copies a link. */
export function copyLink(link: Promise<string | null>): Promise<boolean> {
  return copy({ 'text/plain': link });
}

/** Copies a code that somebody is to be told. */
export function copyCode(code: Promise<string>): Promise<boolean> {
  return copy({ 'text/plain': code });
}

/** Copies an invitation, as text and with its looks. */
export function copyInvitation(invitation: Promise<Copied | null>): Promise<boolean> {
  return copy({
    'text/plain': invitation.then((found) => found?.text ?? null),
    'text/html': invitation.then((found) => found?.html ?? null),
  });
}

/** Copies what is just being fetched: to be called from a click, which browsers want to see. Whether it could. */
async function copy(types: Readonly<Record<string, Promise<string | null>>>): Promise<boolean> {
  try {
    // Some browsers have forgotten the click by the time the text is there, so it is promised to them.
    const promised = Object.entries(types).map(([type, text]) => [
      type,
      text.then((found) => {
        if (found === null) throw new Error('there is nothing to copy');
        return new Blob([found], { type });
      }),
    ]);
    // Absent where the page came over plain HTTP, and it may be refused.
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(promised) as Record<string, Promise<Blob>>)]);
    return true;
  } catch {
    return false;
  }
}
