import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Database } from '@gatehouse/db/database';
import { findAllHeads } from '@gatehouse/db/repositories/audit-chain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate } from '../../../prisma/migrate.ts';
import { verifyChain } from '../src/audit/verify.ts';

const MIGRATIONS = fileURLToPath(import.meta.resolve('../../../prisma/migrations'));
const CHAIN = '20261121130000_audit_chain';

const cluster = inject('postgres');
const name = `chain_${process.pid}`;
const adminUrl = cluster.adminUrl.replace(/[^/]*$/, name);
let before: string;

async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function deploy(migrationsFolder: string): Promise<string[]> {
  return migrate({
    adminUrl,
    passwords: { app: cluster.appPassword, worker: cluster.workerPassword },
    queues: [],
    log: () => undefined,
    migrationsFolder,
  });
}

beforeAll(async () => {
  await asAdmin(cluster.adminUrl, (client) => client.query(`create database ${name}`));
  before = await mkdtemp(join(tmpdir(), 'before-the-chain-'));
  for (const entry of await readdir(MIGRATIONS)) {
    if (entry < CHAIN || entry.endsWith('.toml')) {
      await cp(join(MIGRATIONS, entry), join(before, entry), { recursive: true });
    }
  }
});

afterAll(async () => {
  await asAdmin(cluster.adminUrl, (client) => client.query(`drop database ${name} with (force)`));
  await rm(before, { recursive: true });
});

describe('a database from before the chain', () => {
  it('has its events chained by the migration, and goes on from there', async () => {
    const tenants = [randomUUID(), randomUUID()];
    const insert = (client: pg.Client, tenantId: string | undefined) =>
      client.query(
        `insert into audit_events (tenant_id, id, action, actor_name, target_kind, target_id,
           target_name, before, request_id)
         values ($1, gen_random_uuid(), 'tenant.renamed', 'Zoë', 'tenant', $1, 'B', '{"name":"x"}', 'r')`,
        [tenantId],
      );
    await deploy(before);
    await asAdmin(adminUrl, async (client) => {
      for (const id of tenants) {
        await client.query("insert into tenants (id, slug, name) values ($1, $2, 'T')", [
          id,
          `t-${id.slice(0, 8)}`,
        ]);
        for (let count = 0; count < 5; count += 1) await insert(client, id);
      }
    });
    expect(await deploy(MIGRATIONS)).toContain(CHAIN);
    const lost = await asAdmin(adminUrl, (client) =>
      client.query(
        `select slug from tenants t where not exists (
           select from tenant_slugs a where a.slug = t.slug and a.tenant_id = t.id)`,
      ),
    );
    expect(lost.rows, 'tenants that nobody gets into any more').toEqual([]);
    await asAdmin(adminUrl, (client) => insert(client, tenants[0]));
    const url = new URL(adminUrl);
    url.username = 'gatehouse_worker';
    url.password = cluster.workerPassword;
    const db = new Database({ url: url.href, poolSize: 1 });
    const heads = await findAllHeads(db);
    const reports = await Promise.all(
      tenants.map((id) =>
        verifyChain(
          { db },
          id,
          heads.filter(({ tenantId }) => tenantId === id),
        ),
      ),
    );
    await db.close();
    expect(reports).toEqual([
      { events: 6, erased: 0, erasures: 0, fault: null },
      { events: 5, erased: 0, erasures: 0, fault: null },
    ]);
  });
});
