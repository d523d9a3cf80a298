import { expect, test } from 'vitest';
import { firstGood, insistOn } from './obtain.mjs';

const nothing = async () => undefined;
const isBroken = async () => 'it does not run on this machine';

test('sources are asked in order, and none after the first good worker', async () => {
  const asked: string[] = [];
  const source = (name: string, file: string | undefined) => ({
    name,
    get: async () => {
      asked.push(name);
      return file;
    },
  });
  const fault = async (file: string) => (file === '/broken' ? 'it is broken' : undefined);
  const sources = [
    source('prebuilt', undefined),
    source('old', '/broken'),
    source('built', '/good'),
    source('x', '/x'),
  ];
  expect(await firstGood(sources, fault)).toBe('/good');
  expect(asked).toEqual(['prebuilt', 'old', 'built']);
});

test('when no source has a good worker, the failure says what was wrong with each', async () => {
  const sources = [
    { name: 'prebuilt', get: nothing },
    { name: 'built', get: async () => '/w' },
  ];
  await expect(firstGood(sources, isBroken)).rejects.toThrow(
    /prebuilt: there is none; built: it does not run on this machine/,
  );
});

test('a worker that was asked for is used or refused, never replaced', async () => {
  expect(await insistOn('/w', nothing)).toBe('/w');
  await expect(insistOn('/w', isBroken)).rejects.toThrow(/MEDIASOUP_WORKER_BIN names \/w, but it does not run/);
});
