import { z } from 'zod';
import { HOLDINGS, LIMITS, type LimitTable } from './table.ts';

/** Something in an operator's table that cannot be: one sentence for them. */
export class UnusableLimits extends Error {}

const points = z.number().int().min(1).max(1_000_000);
const budget = z.strictObject({ points: points.optional(), seconds: z.number().int().min(1).max(86_400).optional() });

/** Exactly the rows and scopes there are, each of them optional. */
const strictly = <T extends z.ZodType>(rows: Readonly<Record<string, object>>, value: T) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(rows).map(([row, scopes]) => [
        row,
        z.strictObject(Object.fromEntries(Object.keys(scopes).map((scope) => [scope, value.optional()]))).optional(),
      ]),
    ),
  );

const overrides = z.strictObject({
  limits: strictly(LIMITS, budget).optional(),
  holdings: strictly(HOLDINGS, points).optional(),
});

/**
 * The table with what an operator changed: numbers, and neither rows nor scopes (LM-9).
 *
 * @throws UnusableLimits when something in it is unknown or cannot be
 */
export function tableWith(changes: unknown): LimitTable {
  const parsed = overrides.safeParse(changes);
  if (!parsed.success) throw new UnusableLimits(complaint(parsed.error.issues[0]));
  return {
    limits: merged(LIMITS, parsed.data.limits),
    holdings: merged(HOLDINGS, parsed.data.holdings),
  } as LimitTable;
}

/** What is changed, over what is not, as deep as it goes. */
function merged(table: object, changes: object | undefined): object {
  const changed = Object.entries(changes ?? {}).map(([name, value]: [string, unknown]) => {
    const before = (table as Record<string, unknown>)[name];
    return [name, typeof value === 'object' && value !== null ? merged(before as object, value) : value];
  });
  return { ...table, ...Object.fromEntries(changed) };
}

function complaint(issue: z.core.$ZodIssue | undefined): string {
  const place = issue?.path.length ? ` at ${issue.path.join(' / ')}` : '';
  if (issue?.code === 'unrecognized_keys')
    return `nothing is called ${issue.keys.map((key) => `"${key}"`).join(', ')}${place}; docs/ops/limits.md has the table`;
  return `a number cannot be used${place}: points are whole, from 1 to 1000000, seconds from 1 to 86400`;
}
