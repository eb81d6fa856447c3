import { randomUUID } from 'node:crypto';

import { Database } from '@gatehouse/db/database';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { UserError } from '@gatehouse/domain/user-error';
import { moveTenantByCommand } from '@gatehouse/jobs/move-tenant';
import { recordEvent } from '@gatehouse/services/audit';

import { setting } from '../deploy/settings.ts';
import {
  getAdminUrl,
  asAdmin,
  listPlaced,
  migrateOwn,
  type Placed,
} from '../deploy/tenant-databases.ts';

type Environment = NodeJS.ProcessEnv;

/** `tenant-database add`: makes the database if it is missing, and that of the tenant. Moves nothing. */
export async function addTenantDatabase(
  environment: Environment,
  { slug, key }: { slug: string | undefined; key: string | undefined },
): Promise<void> {
  if (slug === undefined || key === undefined || !/^[A-Z][A-Z0-9_]{0,39}$/.test(key)) {
    throw new UserError(
      'A tenant and the key of its database are needed.',
      'tenant-database add acme ACME: the key is of A to Z, 0 to 9 and _.',
    );
  }
  const tenantId = await findTenant(environment, slug);
  const known = await find(environment, slug).catch(() => undefined);
  if (known && known.key !== key) {
    throw new UserError(`${slug} has the database ${known.key}.`, 'Drop that one first.');
  }
  await createMissing(getAdminUrl(environment, key));
  await migrateOwn(environment, { tenantId, key });
  if (!known) await record(environment, { tenantId, slug, key }, 'tenant.database_added');
  console.log(`${slug}: the database ${key} is there. Its rows are still in the pool.`);
}

/** `tenant-database move`: moves the rows of a tenant, or goes on with a move that has died. */
export async function moveTenantDatabase(
  environment: Environment,
  { slug, to }: { slug: string | undefined; to: string | undefined },
): Promise<void> {
  if (slug === undefined || (to !== 'pooled' && to !== 'dedicated')) {
    throw new UserError(
      'A tenant and a place are needed.',
      'tenant-database move acme dedicated, or acme pooled.',
    );
  }
  const { tenantId } = await find(environment, slug);
  const place = await withDatabase(environment, (db) =>
    moveTenantByCommand({ db }, { tenantId: toId<TenantId>(tenantId), to }, (step) =>
      console.log(step),
    ),
  );
  console.log(`${slug}: ${place}.`);
}

/** `tenant-database list`: who has one, where their rows stand, and what is wrong. */
export async function listTenantDatabases(environment: Environment): Promise<void> {
  const all = await asAdmin(setting(environment, 'DATABASE_ADMIN_URL'), listPlaced);
  if (all.length === 0) console.log('Every tenant is in the pool.');
  for (const { slug, key, place, movingTo, step, refusal } of all) {
    const moving = movingTo === null ? '' : `, moving to ${movingTo}: ${step}`;
    console.log(
      `${slug}: ${key}, ${place}${moving}${refusal === null ? '' : `, refused: ${refusal}`}`,
    );
  }
}

/** `tenant-database drop`: of a tenant whose rows are in the pool again, or which has been purged. */
export async function dropTenantDatabase(
  environment: Environment,
  slug: string | undefined,
): Promise<void> {
  const placed = await find(environment, slug ?? '');
  const { tenantId, key, place, movingTo, purged } = placed;
  if (movingTo !== null || (place === 'dedicated' && !purged)) {
    throw new UserError(`The rows of ${slug} are in ${key}.`, 'Move them to pooled first.');
  }
  const url = new URL(getAdminUrl(environment, key));
  const name = decodeURIComponent(url.pathname.slice(1));
  await asAdmin(url.href, async (own) => {
    const { rows } = await own.query<{ id: string }>(
      "select tenant_id as id from tenant_gates where kind = 'dedicated'",
    );
    if (rows[0]?.id !== tenantId) {
      throw new UserError(`${name} is not the database of ${slug}.`, 'Look at its settings.');
    }
  }).catch((error: unknown) => {
    // invalid_catalog_name: a run that was cut off has dropped it.
    if (!(error instanceof Error && 'code' in error && error.code === '3D000')) throw error;
  });
  // First, so that a run that is cut off can be repeated.
  url.pathname = 'postgres';
  await asAdmin(url.href, (server) =>
    server.query(`drop database if exists ${server.escapeIdentifier(name)} with (force)`),
  );
  await record(environment, { ...placed, slug: placed.slug }, 'tenant.database_dropped');
  await asAdmin(setting(environment, 'DATABASE_ADMIN_URL'), async (control) => {
    await control.query('delete from placements where tenant_id = $1', [tenantId]);
    await control.query('delete from tenant_gates where tenant_id = $1', [tenantId]);
  });
  console.log(`${slug}: ${key} is dropped. Delete the settings that end in ${key}.`);
}

async function createMissing(adminUrl: string): Promise<void> {
  const url = new URL(adminUrl);
  const name = decodeURIComponent(url.pathname.slice(1));
  url.pathname = 'postgres';
  await asAdmin(url.href, async (server) => {
    const { rowCount } = await server.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await server.query(`create database ${server.escapeIdentifier(name)}`);
  });
}

async function findTenant(environment: Environment, slug: string): Promise<string> {
  const { rows } = await asAdmin(setting(environment, 'DATABASE_ADMIN_URL'), (control) =>
    control.query<{ id: string }>(
      "select id from tenants where slug = $1 and deleted_at is null and slug <> 'platform'",
      [slug],
    ),
  );
  if (rows[0]) return rows[0].id;
  throw new UserError(`There is no tenant ${slug}.`, 'Its slug stands in its address: /t/<slug>');
}

async function find(environment: Environment, slug: string): Promise<Placed> {
  const all = await asAdmin(setting(environment, 'DATABASE_ADMIN_URL'), listPlaced);
  const placed = all.find((one) => one.slug === slug);
  if (placed) return placed;
  throw new UserError(
    `${slug} has no database of its own.`,
    'tenant-database add makes one; tenant-database list shows those there are.',
  );
}

async function record(
  environment: Environment,
  { tenantId, slug, key }: Pick<Placed, 'tenantId' | 'slug' | 'key'>,
  action: 'tenant.database_added' | 'tenant.database_dropped',
): Promise<void> {
  const ctx = {
    principal: { kind: 'system', name: 'Command line' },
    requestId: `tenant-database-${randomUUID()}`,
    address: null,
  } as const;
  const id = toId<TenantId>(tenantId);
  await withDatabase(environment, (db) =>
    db.withTenant({ tenantId }, (tx) =>
      recordEvent(tx, ctx, id, {
        action,
        target: { kind: 'tenant', id, name: slug },
        after: { database: key },
      }),
    ),
  );
}

async function withDatabase<T>(
  environment: Environment,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const db = new Database({
    url: setting(environment, 'WORKER_DATABASE_URL'),
    poolSize: 3,
    pooled: environment['DATABASE_POOLER'] === 'transaction',
    tenantDatabases: { getUrl: (key) => environment[`WORKER_TENANT_DATABASE_URL_${key}`] },
  });
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
