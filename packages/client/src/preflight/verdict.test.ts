import { expect, test } from 'vitest';
import { type Came, supportCode, verdictOf } from './verdict.ts';

const yes: Came = { through: true, roundTripMs: 20 };
const no: Came = { through: false };

test.each([
  [yes, yes, null, 'fine', 'FY-U1-T1-R-'],
  [yes, no, yes, 'fine', 'FY-U1-T0-R1'],
  [no, yes, null, 'tcp-only', 'FY-U0-T1-R-'],
  [no, yes, yes, 'tcp-only', 'FY-U0-T1-R1'],
  [no, no, yes, 'relay-only', 'FY-U0-T0-R1'],
  [no, no, no, 'blocked', 'FY-U0-T0-R0'],
  [no, no, null, 'blocked', 'FY-U0-T0-R-'],
  [null, null, null, 'unknown', 'FY-U-T-R-'],
] as const)('[PF-1] [PF-2] by UDP %o, by TCP %o, by the relay %o: %s, %s', (udp, tcp, relay, verdict, code) => {
  expect(verdictOf({ udp, tcp, relay })).toBe(verdict);
  expect(supportCode({ udp, tcp, relay })).toBe(code.replace('U-T-R-', 'U--T--R-'));
});

test('[PF-1] before anything was tried, nothing is known', () => {
  expect(verdictOf(null)).toBe('unknown');
});
