import { notices } from '@foyer/protocol';
import type { News } from '../people/people.ts';

/** What was looked at already: the same news often goes to many. */
const seen = new WeakMap<News, readonly string[]>();

/**
 * What is wrong with a piece of news that is about to leave: the paths of what the contract does not know or take (PV-3).
 * Empty: it may leave. Says nothing of what stands there.
 */
export function flawsIn(news: News): readonly string[] {
  const before = seen.get(news);
  if (before) return before;
  const parsed = notices[news.name].payload.safeParse(news.payload);
  const flaws = parsed.success
    ? []
    : parsed.error.issues.map(({ path, ...issue }) =>
        [...path, ...(issue.code === 'unrecognized_keys' ? [issue.keys.join(' ')] : [])].join('.'),
      );
  seen.set(news, flaws);
  return flaws;
}
