import path from 'node:path';

/**
 * npm exports its whole configuration to what it starts, and none of it is meant for our children: `nodedir` alone
 * would make an addon build against the wrong Node. Only how to reach a registry is kept.
 */
const KEPT = new Set(['npm_config_registry', 'npm_config_cafile', 'npm_config_proxy', 'npm_config_https_proxy']);
/** Where `ip` is, which is not on everybody's path. */
const SYSTEM_BINS = ['/usr/sbin', '/sbin'];
const DROPPED = new Set(['NODE', 'INIT_CWD']);

/**
 * @param {NodeJS.ProcessEnv} inherited
 * @param {string[]} bins folders to look into before the others
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(inherited, bins) {
  const wanted = Object.entries(inherited).filter(
    ([name]) => !DROPPED.has(name) && (!/^npm_/i.test(name) || KEPT.has(name.toLowerCase())),
  );
  return {
    ...Object.fromEntries(wanted),
    PATH: [...bins, inherited['PATH'] ?? '', ...SYSTEM_BINS].join(path.delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  };
}
