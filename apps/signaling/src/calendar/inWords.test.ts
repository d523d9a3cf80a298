import { expect, test } from 'vitest';
import { inWords } from './inWords.ts';

const when = { start: '2027-03-25T10:00', zone: 'America/New_York', minutes: 45, rule: null, except: [] };

test.each([
  [{}, 'Thursday 25 March 2027 10:00 to 10:45 (America/New York)'],
  [{ start: '2027-03-25T23:30' }, 'Thursday 25 March 2027 23:30 to Friday 26 March 2027 00:15 (America/New York)'],
  [{ rule: 'FREQ=WEEKLY;BYDAY=MO,TH' }, /, every week on Monday, Thursday$/],
  [{ rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=3' }, /, every 2 weeks$/],
  [{ rule: 'FREQ=MONTHLY;BYDAY=2TU' }, /, every month$/],
])('%o reads “%s”', (more, words) => {
  const said = inWords({ ...when, ...more }).replaceAll(/, (?=\d)/g, ' ');
  if (typeof words === 'string') expect(said).toBe(words);
  else expect(said).toMatch(words);
});
