import { chromium } from '@foyer/testkit';
import { defineConfig } from '@playwright/test';

const DEVICES = ['clients.spec.ts', 'second-device.spec.ts'];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../.artifacts/e2e',
  // Real media on a small machine: people of one test share it with nobody.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // Pictures of every page all the time would cost more than the calls themselves.
  use: { ...chromium, trace: { mode: 'retain-on-failure', screenshots: false } },
  projects: [
    { name: 'meetings', testIgnore: DEVICES },
    // Last, and with browsers of their own: they plug in a network and pull it out again.
    { name: 'devices', testMatch: DEVICES },
  ],
});
