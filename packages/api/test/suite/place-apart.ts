import type { TestDatabase } from '@gatehouse/testing/database';
import {
  createDedicatedDatabase,
  passOnDedicatedDatabase,
  type TestDedicatedDatabase,
} from '@gatehouse/testing/dedicated-database';
import { placeTenants } from '@gatehouse/testing/fixtures/tenant';
import type { ClusterAddress } from '@gatehouse/testing/test-cluster';
import pg from 'pg';

/** The cluster has connections for the API as well. */
const MOST_CLIENTS = 20;

/** Databases of tenants of earlier tests that are kept as they are, for a test that looks back. */
const KEPT = 60;

/**
 * Gives every tenant that comes by `admin` a database of its own, in which its rows stand from the
 * start. One that came while a test ran is not needed after it, and leaves its database to another.
 */
export function placeApart(
  cluster: ClusterAddress,
  { control, admin }: { control: TestDatabase; admin: pg.Client },
) {
  /** Null for a tenant that has left it. */
  const byTenant = new Map<string, TestDedicatedDatabase | null>();
  const byKey = new Map<string, TestDedicatedDatabase>();
  const clients = new Map<string, Promise<pg.Client>>();
  /** Tenants that are done, the first one first. */
  const left: string[] = [];
  let ofTest: string[] | null = null;

  /** The database of the tenant that has been done for longest, once there are enough of them. */
  async function takeBack(): Promise<TestDedicatedDatabase | null> {
    const tenantId = left.length > KEPT ? left.shift() : undefined;
    const database = tenantId === undefined ? undefined : byTenant.get(tenantId);
    if (tenantId === undefined || !database) return null;
    byTenant.set(tenantId, null);
    byKey.delete(database.key);
    const client = clients.get(tenantId);
    clients.delete(tenantId);
    await (await client)?.end();
    return database;
  }

  placeTenants(admin, async (tenantId) => {
    ofTest?.push(tenantId);
    const owner = { tenantId, placed: true };
    const used = await takeBack();
    const database = used
      ? await passOnDedicatedDatabase(used, control, owner)
      : await createDedicatedDatabase(cluster, control, owner);
    byTenant.set(tenantId, database);
    byKey.set(database.key, database);
  });

  async function connect({ adminUrl }: TestDedicatedDatabase): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: adminUrl });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  return {
    getUrl: (key: string) => byKey.get(key)?.appUrl,
    /** Tenants that come from now on are the test's. */
    beginTest: () => void (ofTest = []),
    endTest(): void {
      left.push(...(ofTest ?? []));
      ofTest = null;
    },
    /** Superuser's connection to where a tenant's rows stand. */
    getRowsClient(tenantId: string): Promise<pg.Client> {
      const database = byTenant.get(tenantId);
      if (database === null) throw new Error('this tenant has left its database to another one');
      if (!database) return Promise.resolve(admin);
      const client = clients.get(tenantId) ?? connect(database);
      clients.set(tenantId, client);
      const [oldest] = clients;
      if (oldest && clients.size > MOST_CLIENTS) {
        clients.delete(oldest[0]);
        void oldest[1].then((unused) => unused.end());
      }
      return client;
    },
    async drop(): Promise<void> {
      for (const client of clients.values()) await (await client).end();
      for (const database of byTenant.values()) await database?.drop();
    },
  };
}
