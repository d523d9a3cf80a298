import { expect, test } from 'vitest';
import { agentName } from './agentName.ts';

const LINUX = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`${LINUX} Chrome/141.0.0.0 Safari/537.36`, 'Chrome', 'Linux'],
  [`${LINUX} Chrome/141.0.0.0 Safari/537.36 Edg/141.0`, 'Edge', 'Linux'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox', 'Windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15', 'Safari', 'macOS'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari',
    'iPhone',
  ],
  ['Mozilla/5.0 (Linux; Android 16; Pixel 9) Chrome/141.0 Mobile Safari/537.36', 'Chrome', 'Android'],
])('%s', (agent, browser, system) => {
  expect(agentName(agent)).toEqual({ browser, system });
});

test.each(['curl/8', '', null])('what says nothing is nothing: %s', (agent) => {
  expect(agentName(agent)).toBeNull();
});
