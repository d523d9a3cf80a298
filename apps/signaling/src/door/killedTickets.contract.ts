import type { Clock } from '@foyer/server-kit';
import { FakeClock } from '@foyer/server-kit/testing';
import { describe, expect, test } from 'vitest';
import { KILLED_BY, type KilledTicketStore } from './killedTickets.ts';

/** What every list of void tickets has to be. */
export function killedTicketsContract(name: string, open: (clock: Clock) => Promise<KilledTicketStore>): void {
  describe(`${name} as a list of void tickets`, () => {
    test.each(KILLED_BY)(
      '[TK-8] what is void by %s is void by nothing else, and until its time is over',
      async (by) => {
        const clock = new FakeClock();
        const killed = await open(clock);
        const names = { ticket: 'one', participant: 'two', key: 'three' };
        expect(await killed.holds(names)).toBe(false);
        await killed.kill({ by, id: names[by] }, clock.now() + 120_000);
        expect(await killed.holds(names)).toBe(true);
        expect(await killed.holds({ ...names, [by]: 'other' })).toBe(false);
        expect(await killed.holds({ ticket: names[by], participant: names[by], key: names[by], [by]: 'x' })).toBe(
          false,
        );
        clock.advance(119_999);
        expect(await killed.holds(names)).toBe(true);
        clock.advance(1);
        expect(await killed.holds(names)).toBe(false);
      },
    );

    test('[TK-8] made void once more, it is so until the later time', async () => {
      const clock = new FakeClock();
      const killed = await open(clock);
      const names = { ticket: 'one', participant: 'two', key: 'three' };
      await killed.kill({ by: 'key', id: 'three' }, clock.now() + 10);
      await killed.kill({ by: 'key', id: 'three' }, clock.now() + 20);
      clock.advance(10);
      expect(await killed.holds(names)).toBe(true);
    });
  });
}
