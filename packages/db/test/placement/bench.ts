/**
 * What a list costs in a tenant's own database, beside one in the pool; and 200 tenants with databases
 * of their own, in turn, in one process that may have 20 open. `npm run bench:placement`
 */
import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@gatehouse/testing/database';
import { createDedicatedDatabase } from '@gatehouse/testing/dedicated-database';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { startTestCluster } from '@gatehouse/testing/test-cluster';
import pg from 'pg';
import { Database } from '../../src/database.ts';
import type { Placement } from '../../src/tenant-databases/placement.ts';
import { listProjects } from '../../src/repositories/projects.ts';

const [tenants = 200, lists = 3_000, most = 20] = process.argv.slice(2).map(Number);
const cluster = await startTestCluster([]);
try {
  const control = await createTestDatabase(cluster.address);
  const admin = new pg.Client({ connectionString: control.adminUrl });
  await admin.connect();
  const pooled = await createTenantFixture(admin);
  const urls = new Map<string, string>();
  const apart: string[] = [];
  await addProjects(admin, pooled.id);
  for (let n = 0; n < tenants; n += 1) {
    const { id: tenantId } = await createTenantFixture(admin);
    const own = await createDedicatedDatabase(cluster.address, control, {
      tenantId,
      placed: true,
    });
    urls.set(own.key, own.appUrl);
    apart.push(tenantId);
    if (n > 0) continue;
    const client = new pg.Client({ connectionString: own.adminUrl });
    await client.connect();
    await addProjects(client, tenantId);
    await client.end();
  }
  const db = new Database({
    url: control.appUrl,
    tenantDatabases: { getUrl: (key) => urls.get(key), most },
  });
  const list = (tenantId: string) =>
    db.readTenant({ tenantId }, (reader) =>
      listProjects(reader, tenantId, { before: null, limit: 50 }),
    );
  // As in a request: where the rows stand has come with the question who is calling.
  const [placement] = await db.lookup<{ placement: Placement }>(
    'placement_of',
    'select public.placement_of($1::uuid) as placement',
    [apart[0]],
  );
  const cost = async (tenantId: string, where: Placement | null) => {
    const times: number[] = [];
    for (let n = 0; n < 100; n += 1) {
      db.placed.note(tenantId, where, performance.now());
      const begun = performance.now();
      await list(tenantId);
      times.push(performance.now() - begun);
    }
    return times;
  };
  const [inPool, inOwn]: [number[], number[]] = [[], []];
  await cost(pooled.id, null);
  await cost(apart[0] ?? '', placement?.placement ?? null);
  for (let done = 0; done < lists; done += 100) {
    inPool.push(...(await cost(pooled.id, null)));
    inOwn.push(...(await cost(apart[0] ?? '', placement?.placement ?? null)));
  }
  let connections = 0;
  for (let round = 0; round < 2; round += 1) {
    for (const tenantId of apart) {
      await list(tenantId);
      connections = Math.max(connections, db.tenantDatabases().connections);
    }
  }
  const ratio = median(inOwn) / median(inPool);
  console.table({
    'median in the pool, ms': median(inPool).toFixed(3),
    'median in its own, ms': median(inOwn).toFixed(3),
    ratio: ratio.toFixed(3),
    'tenants with their own': apart.length,
    'most connections to them': connections,
  });
  await db.close();
  await admin.end();
  if (ratio > 1.05 || connections > most * 4) process.exitCode = 1;
} finally {
  await cluster.stop();
}

async function addProjects(client: pg.Client, tenantId: string): Promise<void> {
  for (let n = 0; n < 50; n += 1) {
    await client.query(
      "insert into projects (tenant_id, id, name, created_by_name) values ($1, $2, $3, 'A')",
      [tenantId, randomUUID(), `Project ${n}`],
    );
  }
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
