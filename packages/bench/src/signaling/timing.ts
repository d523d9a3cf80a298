import { randomBytes } from 'node:crypto';
import { FINGERPRINT, type Person } from '@foyer/signaling/testing';
import { Gathering, type Home } from './gathering.ts';

/** How long answers took, in us, by what was asked. */
export type Times = Readonly<Record<string, readonly number[]>>;

interface Kind {
  /** What it is answered with; undefined: it is let through. */
  readonly code: string | undefined;
  readonly ask: () => Promise<Asked>;
}
/** The one request that is timed, with everything that has to be known for it. */
type Asked = () => Promise<{ readonly body: { readonly code?: string } }>;

/**
 * Asks the same things of different meetings in turn, one at a time: what a stranger with a watch would do. The order is
 * another one in each round, so that whatever one answer leaves to be done falls upon all others alike.
 */
export async function timeProofs(
  home: Home,
  rounds: number,
): Promise<{ readonly proofs: Times; readonly codes: Times }> {
  const [here, elsewhere, over] = [await Gathering.open(home), await Gathering.open(home), await Gathering.open(home)];
  await over.host.asks('meeting:end');
  const anyId = () => randomBytes(16).toString('base64url');
  const anyKey = () => randomBytes(32).toString('base64url');
  const gil = here.guest();

  const proof =
    (meeting: string, by: () => string): Kind['ask'] =>
    async () => {
      const shown = await gil.invitation(meeting, { by: by() });
      const knock = { name: gil.name, fingerprint: FINGERPRINT, key: gil.key, proof: shown?.proof ?? null };
      return () => gil.post(`/api/meetings/${meeting}/join`, knock);
    };
  const refused = 'proof-invalid';
  const proofs = await inTurn(gil, rounds, {
    right: { code: undefined, ask: proof(here.meeting, () => here.key) },
    'with a wrong key': { code: refused, ask: proof(here.meeting, anyKey) },
    'for another meeting': { code: refused, ask: proof(here.meeting, () => elsewhere.key) },
    'for a meeting that is over': { code: refused, ask: proof(over.meeting, () => over.key) },
    'for a meeting that never was': { code: refused, ask: () => proof(anyId(), anyKey)() },
  });

  const code =
    (text: string): Kind['ask'] =>
    async () =>
    () =>
      gil.post('/api/codes', { code: text });
  const codes = await inTurn(gil, rounds, {
    right: { code: undefined, ask: code(here.code) },
    'of a meeting that is over': { code: 'not-found', ask: code(over.code) },
    'that never was': { code: 'not-found', ask: code(here.code.split('').toReversed().join('')) },
  });
  here.host.disconnect();
  elsewhere.host.disconnect();
  return { proofs, codes };
}

async function inTurn(gil: Person, rounds: number, kinds: Readonly<Record<string, Kind>>): Promise<Times> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));
  for (let round = -WARM_UP; round < rounds; round++)
    for (const [name, { code, ask }] of inOrder(Object.entries(kinds), round + WARM_UP)) {
      const request = await ask();
      // What the last answer left to be done, a line of the audit for instance, is done when the database answers.
      await gil.get('/readyz');
      const from = performance.now();
      const { body } = await request();
      const us = (performance.now() - from) * 1_000;
      if (body.code !== code) throw new Error(`what is ${name} was answered ${body.code}`);
      if (round >= 0) times[name]?.push(us);
    }
  return times;
}

const WARM_UP = 10;

/** Another one first in each round, and every other round backwards. */
function inOrder<T>(things: readonly T[], round: number): readonly T[] {
  const first = round % things.length;
  const turned = [...things.slice(first), ...things.slice(0, first)];
  return round % 2 === 0 ? turned : turned.toReversed();
}
