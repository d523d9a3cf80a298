import { expect, test } from 'vitest';
import { childEnvironment } from './environment.mjs';
import { isNewEnough } from './node.mjs';
import { explain } from './trouble.mjs';

test("npm's configuration stays with npm, except for the way to the registry", () => {
  const env = childEnvironment(
    {
      PATH: '/usr/bin',
      HOME: '/h',
      NODE: '/n',
      npm_config_nodedir: '/usr',
      npm_config_registry: 'r',
      npm_execpath: 'x',
    },
    ['/a', '/b'],
  );
  expect(env).toMatchObject({ PATH: '/a:/b:/usr/bin:/usr/sbin:/sbin', HOME: '/h', npm_config_registry: 'r' });
  expect(Object.keys(env)).not.toEqual(expect.arrayContaining(['npm_config_nodedir']));
  expect(env['NODE'] ?? env['npm_execpath']).toBeUndefined();
});

test('only a Node that runs TypeScript as it is will do', () => {
  expect(['v24.0.0', 'v26.1.0'].every(isNewEnough)).toBe(true);
  expect(['v18.20.8', 'v20.20.2', 'v2.4.0', ''].some(isNewEnough)).toBe(false);
});

test('the usual reasons of a failing tool are told with their remedy', () => {
  expect(explain('write ENOSPC')).toMatch(/disk is full/);
  expect(explain(' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install')).toMatch(/--no-frozen-lockfile/);
  expect(explain('something else')).toBeUndefined();
});
