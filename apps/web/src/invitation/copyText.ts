/** Copies what is just being fetched: to be called from a click, which browsers want to see. Whether it could. */
export async function copyText(text: Promise<string | null>): Promise<boolean> {
  try {
    // Some browsers have forgotten the click by the time the text is there, so it is promised to them.
    const blob = text.then((found) => {
      if (found === null) throw new Error('there is nothing to copy');
      return new Blob([found], { type: 'text/plain' });
    });
    // Absent where the page came over plain HTTP, and it may be refused.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    return false;
  }
}
