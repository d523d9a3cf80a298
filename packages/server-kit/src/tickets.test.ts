import { expect, test } from 'vitest';
import { z } from 'zod';
import { FakeClock } from './testing/index.ts';
import { generateTicketKeys, ticketOffice } from './tickets.ts';

const kind = { type: 'seat+jwt', issuer: 'us', audience: 'door', lifeMs: 60_000, claims: { seat: z.number() } };

function office(change: Partial<typeof kind> = {}) {
  const clock = new FakeClock();
  const keys = generateTicketKeys();
  return { clock, keys, ...ticketOffice({ ...kind, ...change }, { keys, clock }) };
}

test('[TK-2] a ticket gives back what was put in it', () => {
  const { issue, check } = office();
  const ticket = issue({ seat: 7 });
  expect(check(ticket)).toMatchObject({ ok: true, claims: { seat: 7 } });
});

test('[TK-2] one kind is never taken for another, though signed by the same key', () => {
  const { issue, keys, clock } = office();
  const ticket = issue({ seat: 7 });
  for (const change of [{ type: 'other+jwt' }, { audience: 'window' }, { issuer: 'them' }])
    expect(ticketOffice({ ...kind, ...change }, { keys, clock }).check(ticket)).toEqual({
      ok: false,
      code: 'token-invalid',
    });
});

test('[TK-2] nor one that claims to live longer than its kind, or has other claims', () => {
  const { keys, clock, check } = office();
  const generous = ticketOffice({ ...kind, lifeMs: 3_600_000 }, { keys, clock });
  expect(check(generous.issue({ seat: 7 }))).toEqual({ ok: false, code: 'token-invalid' });
  const wordy = ticketOffice({ ...kind, claims: { seat: z.number(), role: z.string() } }, { keys, clock });
  expect(check(wordy.issue({ seat: 7, role: 'organizer' }))).toEqual({ ok: false, code: 'token-invalid' });
});

test('[TK-1] it expires', () => {
  const { issue, check, clock } = office();
  const ticket = issue({ seat: 7 });
  clock.advance(60_000);
  expect(check(ticket)).toEqual({ ok: false, code: 'token-expired' });
});

test('[TK-1] what speaks against its use is the answer', () => {
  const { issue, check } = office();
  const ticket = issue({ seat: 7 });
  expect(check(ticket, ({ seat }) => (seat === 7 ? 'wrong-seat' : null))).toEqual({ ok: false, code: 'wrong-seat' });
});
