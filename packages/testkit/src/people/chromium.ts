import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from '@playwright/test';

const executablePath = process.env['PLAYWRIGHT_CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * Chromium as people have it: its own autoplay policy, and no leave to use loopback addresses of its own. The switches
 * only keep it from calling home, and from slowing down pages that nobody looks at.
 */
export const chromium = {
  // What they read is what tests look for.
  locale: 'en-US',
  viewport: { width: 1280, height: 800 },
  launchOptions: {
    executablePath,
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The last two are pages for what drops down below the address: a process more for every window, and nobody types there.
      '--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      // Sharing asks which tab, and here nobody could answer: it is the one that asks.
      '--auto-accept-this-tab-capture',
    ],
  },
} as const satisfies Partial<PlaywrightTestOptions & PlaywrightWorkerOptions>;
