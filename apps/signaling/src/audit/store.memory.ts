import { BEGINNING, chained, type Link } from './chain.ts';
import type { AuditStore, Who } from './store.ts';

/** Keeps the audit in this process: a restart forgets it. */
export function memoryAudit(): AuditStore {
  const kept: (Link & { readonly who: Who | null })[] = [];
  return {
    async append(lines) {
      for (const { entry, who } of lines)
        kept.push({ number: kept.length + 1, entry, who, hash: chained(kept.at(-1)?.hash ?? BEGINNING, entry) });
    },
    async read(after, most) {
      return kept.slice(after, after + most);
    },
  };
}
