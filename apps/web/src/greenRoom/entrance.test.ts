import { expect, test } from 'vitest';
import { entranceNow } from './entrance.ts';

const guest = { invited: true, you: null } as const;

test('says before the press what it will do', () => {
  expect(entranceNow({ entrance: 'straight-in', again: null, ...guest }, 0)).toMatchObject({
    button: 'Join now',
    early: false,
  });
  expect(entranceNow({ entrance: 'lobby', again: null, ...guest }, 0)).toMatchObject({
    button: 'Ask to join',
    early: false,
  });
});

test('[DO-7] whoever was denied reads when they may ask again, and then may', () => {
  const denied = { entrance: 'denied', again: 60_000, ...guest } as const;
  expect(entranceNow(denied, 15_000)).toEqual({
    button: 'Ask to join',
    hint: 'You were not let in. You can ask again in 45 seconds.',
    early: true,
  });
  expect(entranceNow(denied, 60_000)).toMatchObject({ button: 'Ask to join', early: false });
});

test('[DO-14] whoever shows no invitation reads that it will be seen; an account makes up for it', () => {
  const lobby = { entrance: 'lobby', again: null, invited: false } as const;
  expect(entranceNow({ ...lobby, you: null }, 0).hint).toMatch(/no valid invitation/);
  expect(entranceNow({ ...lobby, you: 'Carl' }, 0).hint).not.toMatch(/invitation/);
});
