import type { Adapter, AdapterPayload } from 'oidc-provider';

type Stored = { readonly payload: AdapterPayload; readonly until: number };

/**
 * Where an OpenID provider keeps what it made: in memory, so a restart ends what is under way.
 *
 * @param getClient finds a client, the one thing that lasts
 */
export function createAdapterFactory(
  getClient: (id: string) => AdapterPayload | undefined,
): (model: string) => Adapter {
  const models = new Map<string, Map<string, Stored>>();
  return (model) => {
    const stored = models.get(model) ?? new Map<string, Stored>();
    models.set(model, stored);
    const find = (matches: (payload: AdapterPayload) => boolean) => {
      const now = Date.now();
      return [...stored.values()].find(({ payload, until }) => until > now && matches(payload))
        ?.payload;
    };
    return {
      async upsert(id, payload, expiresIn = 600) {
        sweep(stored);
        stored.set(id, { payload, until: Date.now() + expiresIn * 1000 });
      },
      async find(id) {
        if (model === 'Client') return getClient(id);
        const entry = stored.get(id);
        return entry && entry.until > Date.now() ? entry.payload : undefined;
      },
      findByUid: async (uid) => find((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => find((payload) => payload.userCode === userCode),
      async consume(id) {
        const entry = stored.get(id);
        if (entry) entry.payload['consumed'] = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        stored.delete(id);
      },
      // A grant, and the codes and tokens made by it, are of different models.
      async revokeByGrantId(grantId) {
        for (const entries of models.values()) {
          for (const [id, { payload }] of entries) {
            if (payload.grantId === grantId) entries.delete(id);
          }
        }
      },
    };
  };
}

function sweep(stored: Map<string, Stored>): void {
  const now = Date.now();
  for (const [id, { until }] of stored) if (until <= now) stored.delete(id);
}
