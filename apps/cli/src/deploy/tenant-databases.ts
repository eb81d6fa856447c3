import { UserError } from '@gatehouse/domain/user-error';
import { QUEUES } from '@gatehouse/db/queue/queues';
import { dedicate } from '@gatehouse/prisma/dedicate';
import { migrate } from '@gatehouse/prisma/migrate';
import pg from 'pg';

import { setting } from './settings.ts';

/** What the control database knows of a tenant's own. */
export interface Placed {
  readonly tenantId: string;
  readonly slug: string;
  readonly key: string;
  readonly place: 'pooled' | 'dedicated';
  readonly movingTo: string | null;
  readonly step: string;
  readonly purged: boolean;
  readonly refusal: string | null;
}

/** Every tenant that has a database of its own, by its slug. */
export async function listPlaced(control: pg.Client): Promise<Placed[]> {
  const { rows } = await control.query<Placed>(
    `select t.id as "tenantId", t.slug, p.database_key as key, p.place, p.moving_to as "movingTo",
       p.step, t.purged_at is not null as purged, p.refusal
     from placements p join tenants t on t.id = p.tenant_id order by t.slug`,
  );
  return rows;
}

/** Runs `work` with an administrator's connection. */
export async function asAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** @throws UserError when the setting is missing */
export function getAdminUrl(environment: NodeJS.ProcessEnv, key: string): string {
  return setting(environment, `TENANT_DATABASE_ADMIN_URL_${key}`);
}

/**
 * Brings a tenant's own database up to date, and makes sure that the web app's login and the
 * worker's work there. Roles are the server's: where they are there already their passwords stay.
 * @throws UserError that says what is wrong
 */
export async function migrateOwn(
  environment: NodeJS.ProcessEnv,
  { tenantId, key }: Pick<Placed, 'tenantId' | 'key'>,
): Promise<void> {
  const logins = {
    app: setting(environment, `TENANT_DATABASE_URL_${key}`),
    worker: setting(environment, `WORKER_TENANT_DATABASE_URL_${key}`),
  };
  await migrate({
    adminUrl: getAdminUrl(environment, key),
    passwords: { app: getPassword(logins.app), worker: getPassword(logins.worker) },
    keepsPasswords: true,
    queues: QUEUES,
    log: (line) => console.log(`${key}: ${line}`),
  });
  await asAdmin(setting(environment, 'DATABASE_ADMIN_URL'), (control) =>
    asAdmin(getAdminUrl(environment, key), (own) => dedicate(control, own, { tenantId, key })),
  );
  for (const [role, url] of Object.entries(logins)) {
    await asAdmin(url, (client) => client.query('select from tenant_gates')).catch(
      (error: unknown) => {
        throw new UserError(
          `The ${role}'s login does not work in the database ${key}: ${getMessage(error)}`,
          'On the server of the control database the passwords are those of DATABASE_URL and WORKER_DATABASE_URL.',
        );
      },
    );
  }
}

/**
 * Brings every tenant's own database up to date, each by itself: one that fails is out of use until a
 * later run mends it, and no other waits for it.
 * @returns whether all are
 */
export async function migrateAllOwn(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const url = setting(environment, 'DATABASE_ADMIN_URL');
  const all = await asAdmin(url, listPlaced);
  let sound = true;
  for (const placed of all) {
    const refusal = await migrateOwn(environment, placed).then(
      () => null,
      (error: unknown) => getMessage(error),
    );
    await asAdmin(url, (control) =>
      control.query('update placements set refusal = $2 where tenant_id = $1', [
        placed.tenantId,
        refusal,
      ]),
    );
    if (refusal === null) continue;
    sound = false;
    console.error(`${placed.key}: out of use for ${placed.slug}: ${refusal}`);
  }
  return sound;
}

function getPassword(url: string): string {
  return decodeURIComponent(new URL(url).password);
}

function getMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
