import type { Clock } from '@foyer/server-kit';
import { FakeClock } from '@foyer/server-kit/testing';
import { describe, expect, test } from 'vitest';
import type { SpentTicketStore } from './spentTickets.ts';

/** What every memory of used tickets has to be. */
export function spentTicketsContract(name: string, open: (clock: Clock) => Promise<SpentTicketStore>): void {
  describe(`${name} as a memory of used tickets`, () => {
    test('a ticket is used once, also by two at once', async () => {
      const clock = new FakeClock();
      const spent = await open(clock);
      const until = clock.now() + 120_000;
      expect(await spent.spend('one', until)).toBe(true);
      expect(await spent.spend('one', until)).toBe(false);
      expect((await Promise.all([spent.spend('two', until), spent.spend('two', until)])).filter(Boolean)).toHaveLength(
        1,
      );
    });

    test('it is remembered until it would not be accepted any more', async () => {
      const clock = new FakeClock();
      const spent = await open(clock);
      const until = clock.now() + 120_000;
      await spent.spend('one', until);
      clock.advance(119_999);
      expect(await spent.spend('other', until)).toBe(true);
      expect(await spent.spend('one', until)).toBe(false);
    });
  });
}
