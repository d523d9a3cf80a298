import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensurePackages } from './apt.mjs';
import { Trouble } from './trouble.mjs';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FIREFOX = '/usr/bin/firefox-esr';
const PURPOSE = 'to run the browser tests';

/**
 * A Chromium for the tests: the given one, else the system's, else Debian's package, which comes without any font.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>}
 */
export async function ensureChromium(env) {
  const given = env['PLAYWRIGHT_CHROMIUM'];
  if (given) {
    if (existsSync(given)) return given;
    throw new Trouble(`PLAYWRIGHT_CHROMIUM names ${given}, which does not exist: correct it, or unset it.`);
  }
  const find = () => CHROMIUM.find((program) => existsSync(program));
  const found = find();
  if (found) return found;
  await ensurePackages(['chromium', 'fonts-noto-core'], { purpose: PURPOSE, env });
  const installed = find();
  if (installed) return installed;
  throw new Trouble('chromium is installed but is in none of the usual places: name it in PLAYWRIGHT_CHROMIUM.');
}

/**
 * The other browser of the tests: the given one, else Debian's package.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>}
 */
export async function ensureFirefox(env) {
  const given = env['FOYER_FIREFOX'];
  if (given) {
    if (existsSync(given)) return given;
    throw new Trouble(`FOYER_FIREFOX names ${given}, which does not exist: correct it, or unset it.`);
  }
  if (!existsSync(FIREFOX)) await ensurePackages(['firefox-esr'], { purpose: PURPOSE, env });
  return FIREFOX;
}

/** `ip` makes the network namespaces that a test cuts and mends. @param {NodeJS.ProcessEnv} env */
export async function ensureIp(env) {
  const folders = (env['PATH'] ?? '').split(path.delimiter);
  if (folders.some((folder) => existsSync(path.join(folder, 'ip')))) return;
  await ensurePackages(['iproute2'], { purpose: 'for the tests that cut a network', env });
}
