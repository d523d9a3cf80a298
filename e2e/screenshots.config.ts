import { fileURLToPath } from 'node:url';
import { chromium } from '@foyer/testkit';
import { defineConfig } from '@playwright/test';

const schemes = ['light', 'dark'] as const;
const sizes = {
  360: { width: 360, height: 740 },
  768: { width: 768, height: 1024 },
  1440: { width: 1440, height: 900 },
};
// Motion that is under way would make every picture another one.
const still = { reducedMotion: 'reduce' } as const;
// Of these, the building blocks and a few screens: the rest is made of them.
const few = {
  'more-light': { colorScheme: 'light', contextOptions: { ...still, contrast: 'more' } },
  'more-dark': { colorScheme: 'dark', contextOptions: { ...still, contrast: 'more' } },
  forced: { contextOptions: { ...still, forcedColors: 'active' } },
} as const;

interface Look {
  readonly width: keyof typeof sizes;
  readonly colorScheme: (typeof schemes)[number];
  readonly locale: string;
}
/** English in both schemes; long words where there is least room; and from right to left. */
const looks: readonly Look[] = [
  ...schemes.flatMap((colorScheme): Look[] => [
    { width: 360, colorScheme, locale: 'en-US' },
    { width: 768, colorScheme, locale: 'en-US' },
    { width: 1440, colorScheme, locale: 'en-US' },
  ]),
  { width: 360, colorScheme: 'light', locale: 'de-DE' },
  { width: 360, colorScheme: 'light', locale: 'ar' },
  { width: 1440, colorScheme: 'light', locale: 'ar' },
];

// The picture of every screen that the gallery draws. Not a test: nothing compares them; people look at them.
export default defineConfig({
  testDir: '.',
  testMatch: 'gallery.shots.ts',
  outputDir: './.artifacts/screenshots',
  fullyParallel: true,
  workers: 2,
  reporter: 'line',
  timeout: 180_000,
  use: {
    baseURL: 'http://localhost:4174',
    contextOptions: still,
    launchOptions: chromium.launchOptions,
  },
  // `npm run screenshots -- --project=360-light-de` takes one of them.
  projects: [
    ...looks.map(({ width, colorScheme, locale }) => ({
      name: [width, colorScheme, ...(locale === 'en-US' ? [] : [locale.slice(0, 2)])].join('-'),
      use: { viewport: sizes[width], colorScheme, locale, hasTouch: width === 360, isMobile: width === 360 },
    })),
    ...Object.entries(few).map(([name, use]) => ({
      name: `1440-${name}`,
      metadata: { few: true },
      use: { viewport: sizes[1440], ...use },
    })),
  ],
  webServer: {
    command:
      'vite build --config vite.gallery.config.ts --logLevel warn && vite preview --config vite.gallery.config.ts --port 4174 --strictPort',
    cwd: fileURLToPath(new URL('../apps/web', import.meta.url)),
    env: { PATH: `node_modules/.bin:${process.env['PATH']}` },
    url: 'http://localhost:4174',
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
