import { expect, test } from 'vitest';
import { errorsIn, newPlan, type Plan, planOf, timeOf } from './plan.ts';

const when = { start: '2026-03-23T10:00', zone: 'Europe/Berlin', minutes: 45, rule: 'FREQ=WEEKLY;COUNT=5' };
const plan: Plan = planOf('Weekly', { ...when, except: [] });

test.each([when.rule, 'FREQ=DAILY;UNTIL=20261224', 'FREQ=MONTHLY;BYDAY=4MO;COUNT=3', null])(
  'what is planned goes into the form and comes back: %s',
  (rule) => {
    const read = planOf('Weekly', { ...when, rule, except: [] });
    expect(errorsIn(read)).toEqual({});
    expect(timeOf(read)).toEqual({ ...when, rule });
  },
);

test('a new one begins at a full hour that is still to come', () => {
  const now = new Date(2026, 2, 23, 9, 40);
  expect(newPlan(now, 'Europe/Berlin')).toMatchObject({ day: '2026-03-23', time: '10:00', repeat: 'never' });
  expect(newPlan(new Date(2026, 2, 23, 23, 40), 'UTC')).toMatchObject({ day: '2026-03-24', time: '00:00' });
});

test.each([
  [{ title: ' ' }, { title: 'title' }],
  [{ day: '' }, { day: 'date' }],
  [{ time: '' }, { time: 'start' }],
  [{ repeat: 'weekdays', day: '2026-03-22' }, { day: 'weekday' }],
  [{ end: 'on', lastDay: '2026-03-22' }, { lastDay: 'until' }],
  [{ count: '1' }, { count: 'count' }],
  [{ count: '2.5' }, { count: 'count' }],
  [{ repeat: 'never', count: '' }, {}],
] as const)('%j', (change, errors) => {
  expect(errorsIn({ ...plan, ...change })).toEqual(errors);
});
