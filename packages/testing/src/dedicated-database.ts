import { dedicate } from '@gatehouse/prisma/dedicate';
import { Client } from 'pg';

import { createTestDatabase, type TestDatabase } from './database.ts';
import type { ClusterAddress } from './test-cluster.ts';

/** A database of a tenant's own, and the key by which the control database knows it. */
export interface TestDedicatedDatabase extends TestDatabase {
  key: string;
}

interface Owner {
  readonly tenantId: string;
  /** Its rows stand there from the start. Otherwise they do not move there yet. */
  readonly placed?: boolean;
}

/** Gives a tenant a database of its own, beside the one of the suite. */
export async function createDedicatedDatabase(
  cluster: ClusterAddress,
  control: TestDatabase,
  owner: Owner,
): Promise<TestDedicatedDatabase> {
  return dedicateTo(await createTestDatabase(cluster), control, owner);
}

/** Empties the database of a tenant that no one needs any more, and gives it to another one. */
export async function passOnDedicatedDatabase(
  database: TestDatabase,
  control: TestDatabase,
  owner: Owner,
): Promise<TestDedicatedDatabase> {
  const own = new Client({ connectionString: database.adminUrl });
  await own.connect();
  try {
    const { rows } = await own.query<{ gid: string }>(
      'select gid from pg_prepared_xacts where database = current_database()',
    );
    for (const { gid } of rows) await own.query(`rollback prepared ${own.escapeLiteral(gid)}`);
    const { rows: tables } = await own.query<{ name: string }>(
      `select tgrelid::regclass::text as name from pg_trigger
       where tgname = 'tenant_is_written_here'`,
    );
    // Neither keys nor gates: all of it goes.
    await own.query('set session_replication_role = replica');
    for (const name of [...tables.map((table) => table.name), 'tenant_gates', 'tenants']) {
      await own.query(`delete from ${name}`);
    }
  } finally {
    await own.end();
  }
  return dedicateTo(database, control, owner);
}

async function dedicateTo(
  database: TestDatabase,
  control: TestDatabase,
  { tenantId, placed = false }: Owner,
): Promise<TestDedicatedDatabase> {
  const key = `T_${tenantId.replaceAll('-', '').toUpperCase()}`;
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
