import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, sourceFiles } from './tree/sources.ts';
import { FOREIGN, MAY_IMPORT } from './tree/walls.ts';

const files = sourceFiles();
const homes = Object.keys(MAY_IMPORT);
const homeOf = (file: string) => homes.find((home) => file.startsWith(`${home}/`)) ?? '';

/** Tests, their people and their stages may look behind the walls; nothing shipped may look at them. */
const TESTS = /^(packages\/(abuse|bench|testkit)|e2e)\/|\.test\.tsx?$|\.contract\.ts$|\/testing(\.ts|\/)|\/gallery\//;
const shipped = files.filter((file) => homeOf(file) !== '' && !TESTS.test(file));

test('there is something to look at', () => {
  expect(shipped.length).toBeGreaterThan(100);
  expect(homes.filter((home) => !existsSync(join(import.meta.dirname, '../../..', home)))).toEqual([]);
});

test('a package imports only those of ours that stand below it', () => {
  const wrong = shipped.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('@foyer/'))
      .filter((name) => name.endsWith('/testing') || !MAY_IMPORT[homeOf(file)]?.includes(name.split('/')[1] ?? ''))
      .map((name) => `${file} must not import ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('a package never sees the libraries that are none of its business', () => {
  const wrong = shipped.flatMap((file) =>
    importsOf(file)
      .filter((name) => FOREIGN[homeOf(file)]?.test(name))
      .map((name) => `${file} must not import ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('mediasoup has one importer', () => {
  const importers = shipped.filter((file) => importsOf(file).includes('mediasoup')).map((file) => dirname(file));
  expect([...new Set(importers)]).toEqual(['apps/sfu/src/media/mediasoup']);
});

test('nobody reaches into another package by path', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.') && homeOf(normalize(join(dirname(file), name))) !== homeOf(file))
      .map((name) => `${file} reaches out with ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('no import cycles, types included', () => {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) throw new Error(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`);
    if (done.has(file)) return;
    for (const name of importsOf(file).filter((one) => one.startsWith('.')))
      walk(normalize(join(dirname(file), name)), [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
});

test('no shipped file outgrows one reading', () => {
  const lines = (file: string) => readFileSync(join(import.meta.dirname, '../../..', file), 'utf8').split('\n').length;
  expect(shipped.filter((file) => lines(file) > 300)).toEqual([]);
});

test('no folder is a drawer for everything', () => {
  const drawers = /\/(utils?|helpers?|common|shared|misc|services|managers|types|hooks)(\/|\.tsx?$)/;
  expect(files.filter((file) => drawers.test(file))).toEqual([]);
});

test('time, chance and the environment come in as arguments', () => {
  const read = (file: string) => readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');
  const pure = shipped.filter((file) => /^packages\/(domain|protocol)\//.test(file));
  expect(pure.filter((file) => /\bDate\b|Math\.random/.test(read(file)))).toEqual([]);
  const servers = shipped.filter((file) => /^(apps\/(signaling|sfu|standalone)|packages\/server-kit)\//.test(file));
  expect(servers.filter((file) => /process\.env/.test(read(file)))).toEqual([
    'apps/sfu/src/main.ts',
    'apps/standalone/src/main.ts',
    'apps/standalone/src/operator/main.ts',
  ]);
});
