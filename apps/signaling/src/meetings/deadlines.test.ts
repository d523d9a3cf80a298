import { meetingOf } from '@foyer/domain/testing';
import { FakeClock } from '@foyer/server-kit/testing';
import { expect, test } from 'vitest';
import { Deadlines } from './deadlines.ts';

test('[LB-7] a timer that rings early is set again, and nobody is forgotten', () => {
  const clock = new FakeClock(0);
  const early = {
    now: () => clock.now(),
    after: (ms: number, run: () => void) => clock.after(Math.max(1, ms - 3), run),
  };
  const expired: string[] = [];
  const timeouts = new Deadlines(early, (meeting) => expired.push(meeting));
  timeouts.watch(meetingOf({ waiting: ['gil'] }, { lobbyLimitMs: 1_000 }));
  clock.advance(999);
  expect(expired).toEqual([]);
  clock.advance(1);
  expect(expired).toEqual(['m1']);
});

test('[LB-7] when nobody waits any more, nothing rings', () => {
  const clock = new FakeClock(0);
  const expired: string[] = [];
  const timeouts = new Deadlines(clock, (meeting) => expired.push(meeting));
  timeouts.watch(meetingOf({ waiting: ['gil'] }, { lobbyLimitMs: 1_000 }));
  timeouts.watch(meetingOf({}));
  clock.advance(5_000);
  expect(expired).toEqual([]);
});
