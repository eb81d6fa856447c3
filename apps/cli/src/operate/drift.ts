import { createCognitoGateway, createPace } from '@gatehouse/cognito';
import { findAllTenants } from '@gatehouse/db/repositories/lookups';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { type Finding, reconcileTenant } from '@gatehouse/jobs/reconcile/reconcile-tenant';

import { openDatabase } from '../deploy/open-database.ts';
import { setting } from '../deploy/settings.ts';
import { UserError } from '@gatehouse/domain/user-error';

/** How long a difference may be a change on its way. */
const GRACE_SECONDS = 60;

interface DriftOptions {
  readonly repair: boolean;
  readonly tenant?: string | undefined;
}

/**
 * `drift`: compares the pool with the database, tenant by tenant, and prints the differences.
 *
 * @returns whether nothing is left to do
 */
export async function drift(
  environment: NodeJS.ProcessEnv,
  { repair, tenant: slug }: DriftOptions,
): Promise<boolean> {
  const db = openDatabase(environment, 2);
  const endpoint = environment['AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'];
  const pool = createCognitoGateway({
    region: setting(environment, 'COGNITO_REGION'),
    userPoolId: setting(environment, 'COGNITO_USER_POOL_ID'),
    clientId: setting(environment, 'COGNITO_CLIENT_ID'),
    clientSecret: setting(environment, 'COGNITO_CLIENT_SECRET'),
    // Half of the rates: the worker goes on meanwhile.
    pace: createPace(0.5),
    ...(endpoint && { endpoint }),
  });
  // The table below says it all.
  const log = { error: () => undefined };
  try {
    const all = await findAllTenants(db);
    const tenants = slug === undefined ? all : all.filter((one) => one.slug === slug);
    if (slug !== undefined && tenants.length === 0) {
      throw new UserError(`There is no tenant ${slug}.`, 'Its slug stands in its address.');
    }
    const found: (Finding & { tenant: string })[] = [];
    for (const { tenant_id, slug: name } of tenants) {
      const mode = repair ? 'operator' : 'report';
      const options = { mode, grace: GRACE_SECONDS } as const;
      const findings = await reconcileTenant({ db, pool, log }, toId<TenantId>(tenant_id), options);
      if (!findings) console.log(`${name}: a worker is at it; try again.`);
      found.push(...(findings ?? []).map((finding) => ({ ...finding, tenant: name })));
    }
    print(found, tenants.length);
    return found.every(({ outcome }) => outcome === 'repaired');
  } finally {
    pool.close();
    await db.close();
  }
}

function print(found: readonly (Finding & { tenant: string })[], tenants: number): void {
  if (found.length > 0) {
    console.table(
      found.map(({ tenant, name, userId, kind, desired, inPool, outcome }) => ({
        tenant,
        person: name || userId,
        difference: kind,
        database: desired ?? 'nothing',
        pool: inPool.join(', ') || 'nothing',
        outcome,
      })),
    );
  }
  console.log(`${tenants} tenants compared, ${found.length} differences.`);
}
