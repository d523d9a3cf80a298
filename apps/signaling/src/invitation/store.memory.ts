import type { Edition } from './keys.ts';
import type { CodeStore } from './store.ts';

/** Keeps codes in this process. */
export function memoryCodes(): CodeStore {
  const byCode = new Map<string, Edition>();
  return {
    async codeOf({ meeting, invitation }, offer) {
      for (const [code, other] of byCode) if (other.meeting === meeting && other.invitation === invitation) return code;
      let code = offer();
      while (byCode.has(code)) code = offer();
      byCode.set(code, { meeting, invitation });
      return code;
    },
    find: async (code) => byCode.get(code) ?? null,
  };
}
