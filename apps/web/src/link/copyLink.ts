/** Copies the address of this page, which is the meeting's link. Whether it could. */
export async function copyLink(): Promise<boolean> {
  try {
    // Absent where the page came over plain HTTP, and it may be refused: then the address bar has to do.
    await navigator.clipboard.writeText(location.href);
    return true;
  } catch {
    return false;
  }
}
