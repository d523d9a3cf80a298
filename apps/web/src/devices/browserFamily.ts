/** Browsers as far as they differ in where one gives a page leave to use devices. */
export type Family = 'chromium' | 'firefox' | 'safari' | 'phone' | 'iphone';

/** Of what a browser says of itself; a tablet that calls itself a Mac is told by its touch. Pure. */
export function browserFamily({ userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): Family {
  if (/iPhone|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'iphone';
  if (/Android|Mobile/.test(userAgent)) return 'phone';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  if (/Safari\//.test(userAgent) && !/Chrom(e|ium)\//.test(userAgent)) return 'safari';
  return 'chromium';
}
