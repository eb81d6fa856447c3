import type { TestDatabase } from '@gatehouse/testing/database';
import {
  createDedicatedDatabase,
  type TestDedicatedDatabase,
} from '@gatehouse/testing/dedicated-database';
import { placeTenants } from '@gatehouse/testing/fixtures/tenant';
import type { ClusterAddress } from '@gatehouse/testing/test-cluster';
import pg from 'pg';

/** The cluster has connections for the API as well. */
const MOST_CLIENTS = 20;

/** Gives every tenant that comes by `admin` a database of its own, in which its rows stand from the start. */
export function placeApart(
  cluster: ClusterAddress,
  { control, admin }: { control: TestDatabase; admin: pg.Client },
) {
  const byTenant = new Map<string, TestDedicatedDatabase>();
  const byKey = new Map<string, TestDedicatedDatabase>();
  const clients = new Map<string, Promise<pg.Client>>();
  placeTenants(admin, async (tenantId) => {
    const database = await createDedicatedDatabase(cluster, control, { tenantId, placed: true });
    byTenant.set(tenantId, database);
    byKey.set(database.key, database);
  });
  const connect = async ({ adminUrl }: TestDedicatedDatabase) => {
    const client = new pg.Client({ connectionString: adminUrl });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  return {
    getUrl: (key: string) => byKey.get(key)?.appUrl,
    /** Superuser's connection to where a tenant's rows stand. */
    getRowsClient(tenantId: string): Promise<pg.Client> {
      const database = byTenant.get(tenantId);
      if (!database) return Promise.resolve(admin);
      const client = clients.get(tenantId) ?? connect(database);
      clients.set(tenantId, client);
      const [oldest] = clients;
      if (oldest && clients.size > MOST_CLIENTS) {
        clients.delete(oldest[0]);
        void oldest[1].then((left) => left.end());
      }
      return client;
    },
    async drop(): Promise<void> {
      for (const client of clients.values()) await (await client).end();
      for (const database of byTenant.values()) await database.drop();
    },
  };
}
