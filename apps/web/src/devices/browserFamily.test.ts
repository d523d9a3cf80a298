import { expect, test } from 'vitest';
import { browserFamily } from './browserFamily.ts';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

test.each([
  ['chromium', `Mozilla/5.0 (X11; Linux x86_64) ${CHROME}`, 0],
  ['chromium', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/140.0.0.0`, 10],
  ['firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 0],
  ['safari', `${MAC} ${WEBKIT}`, 0],
  ['iphone', `${MAC} ${WEBKIT}`, 5],
  ['iphone', `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${WEBKIT}`, 5],
  ['phone', `Mozilla/5.0 (Linux; Android 10; K) ${CHROME.replace('Safari', 'Mobile Safari')}`, 5],
  ['phone', 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0', 5],
] as const)('%s: %s with %i touch points', (family, userAgent, maxTouchPoints) => {
  expect(browserFamily({ userAgent, maxTouchPoints })).toBe(family);
});
