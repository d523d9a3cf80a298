import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the provider remembers, until the test is over. */
export function providerMemory(): (kind: string) => Adapter {
  const kept = new Map<string, AdapterPayload>();
  const by = (is: (payload: AdapterPayload) => boolean) => [...kept.values()].find(is);
  return (kind) => {
    const key = (id: string) => `${kind} ${id}`;
    return {
      upsert: async (id, payload) => void kept.set(key(id), payload),
      find: async (id) => kept.get(key(id)),
      findByUid: async (uid) => by((one) => one.uid === uid && one.kind === kind),
      findByUserCode: async (code) => by((one) => one.userCode === code),
      consume: async (id) => void kept.set(key(id), { ...kept.get(key(id)), consumed: Math.floor(Date.now() / 1_000) }),
      destroy: async (id) => void kept.delete(key(id)),
      async revokeByGrantId(grant) {
        for (const [id, { grantId }] of kept) if (grantId === grant) kept.delete(id);
      },
    };
  };
}
