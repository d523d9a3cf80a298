import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Preflight, type PreflightInput } from './Preflight.tsx';

const yes = (roundTripMs: number | null) => ({ through: true, roundTripMs }) as const;
const no = { through: false } as const;
const FINE = { udp: yes(12.4), tcp: yes(0.2), relay: null };

const draw = (more: Partial<PreflightInput>) =>
  renderToStaticMarkup(
    <Preflight className="place" running={false} ways={FINE} asked={false} onAgain={() => {}} {...more} />,
  );
/** What is in the live region. */
const spoken = (page: string) => /role="status">(.*?)<\/div><(?:details|\/section)/.exec(page)?.[1] ?? '';

test('[PF-1] when all is well one quiet line says so, and nothing is announced', () => {
  const page = draw({});
  expect(page).toContain('<summary>Your connection is fine</summary>');
  expect(page).not.toMatch(/<details[^>]* open/);
  expect(spoken(page)).not.toContain('fine');
});

test('[PF-1] when nothing is known nothing is said', () => {
  expect(draw({ ways: null })).not.toMatch(/<summary>|<strong>/);
});

test.each([
  [{ udp: no, tcp: yes(31), relay: null }, /Pictures may stutter/, 'FY-U0-T1-R-'],
  [{ udp: no, tcp: no, relay: yes(64) }, /detour/, 'FY-U0-T0-R1'],
  [{ udp: no, tcp: no, relay: no }, /do not get through/, 'FY-U0-T0-R0'],
])('[PF-1] [PF-2] what is wrong is said and announced, with the code beside it: %o', (ways, sentence, code) => {
  const page = draw({ ways });
  expect(spoken(page)).toMatch(sentence);
  expect(page).toMatch(/<details[^>]* open/);
  expect(page).toContain(code);
  expect(page).toContain('Copy code');
});

test('[PF-2] what came of each way is told, with how long it takes where that is known', () => {
  const page = draw({ ways: { udp: yes(12.4), tcp: yes(0.2), relay: yes(null) } });
  for (const came of ['gets through in 12 ms', 'gets through in 1 ms', '<dd>gets through</dd>'])
    expect(page).toContain(came);
  expect(draw({})).toContain('not set up here');
});

test('whoever pressed the button hears what came of it, and finds the button where it was', () => {
  const page = draw({ asked: true });
  expect(spoken(page)).toContain('Your connection is fine');
  expect(page).toMatch(/<details[^>]* open/);
  expect(draw({ asked: true, ways: null })).toContain('could not be tested just now');
});
