import { type Came, type PreflightView, supportCode, type Verdict, verdictOf, type Ways } from '@foyer/client';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';

export interface PreflightProps {
  readonly verdict: Verdict;
  /** There is something that one should know before one joins. */
  readonly wrong: boolean;
  /** What was tried and what came of it, in words; null: nothing was. */
  readonly tried: { readonly code: string; readonly ways: readonly Tried[] } | null;
  readonly busy: boolean;
  /** Somebody has pressed the button: they are told whatever comes of it. */
  readonly asked: boolean;
}

interface Tried {
  readonly way: keyof Ways;
  readonly came: string;
}

const WAYS = ['udp', 'tcp', 'relay'] as const satisfies readonly (keyof Ways)[];

export function preflightProps({ running, ways, asked }: PreflightView): PreflightProps {
  const verdict = verdictOf(ways);
  return {
    verdict,
    wrong: verdict !== 'fine' && verdict !== 'unknown',
    tried: ways && { code: supportCode(ways), ways: WAYS.map((way) => ({ way, came: inWords(ways[way]) })) },
    busy: running,
    asked,
  };
}

function inWords(came: Came): string {
  const { through, roundTrip, blocked, untried } = words.preflight;
  if (came === null) return untried;
  if (!came.through) return blocked;
  // Less than one would look like a mistake.
  const number = came.roundTripMs === null ? null : Math.max(1, Math.round(came.roundTripMs));
  return number === null ? through : fill(roundTrip, { number });
}
