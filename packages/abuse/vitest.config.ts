import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { Report } from './src/report.ts';

// One file, in which all attacks are registered: they share one Foyer, and come one after another.
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['src/all.attack.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: [new Report(), 'json'],
    outputFile: { json: join(import.meta.dirname, '../../.artifacts/abuse.json') },
  },
});
