/** How long until `at`, as people say it: "in 45 seconds", "in 2 minutes". Null once it has come. */
export function countdown(at: number, now: number, language: string): string | null {
  const seconds = Math.ceil((at - now) / 1000);
  if (seconds <= 0) return null;
  const format = new Intl.RelativeTimeFormat(language);
  return seconds < 100 ? format.format(seconds, 'second') : format.format(Math.ceil(seconds / 60), 'minute');
}
