import { dedicate } from '@gatehouse/prisma/dedicate';
import { Client } from 'pg';

import { createTestDatabase, type TestDatabase } from './database.ts';
import type { ClusterAddress } from './test-cluster.ts';

/** A database of a tenant's own, and the key by which the control database knows it. */
export interface TestDedicatedDatabase extends TestDatabase {
  key: string;
}

/**
 * Gives a tenant a database of its own, beside the one of the suite. Its rows do not move there yet,
 * unless it is `placed`: then it has none.
 */
export async function createDedicatedDatabase(
  cluster: ClusterAddress,
  control: TestDatabase,
  { tenantId, placed = false }: { tenantId: string; placed?: boolean },
): Promise<TestDedicatedDatabase> {
  const key = `T_${tenantId.replaceAll('-', '').toUpperCase()}`;
  const database = await createTestDatabase(cluster);
  const clients = [control, database].map(
    ({ adminUrl }) => new Client({ connectionString: adminUrl }),
  );
  const [admin, own] = clients as [Client, Client];
  await Promise.all(clients.map((client) => client.connect()));
  try {
    await dedicate(admin, own, { tenantId, key });
    if (placed) {
      await own.query('update tenant_gates set open = true');
      await admin.query("update placements set place = 'dedicated' where tenant_id = $1", [
        tenantId,
      ]);
      await admin.query(
        `insert into tenant_gates (tenant_id, kind, open, epoch) values ($1, 'pooled', false, 0)`,
        [tenantId],
      );
    }
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
  return { ...database, key };
}
