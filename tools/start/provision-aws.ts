import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { guestRole, tenantMemberRole } from '@gatehouse/infra/roles';
import {
  type ProvisionedIdentityPool,
  provisionIdentityPool,
} from '@gatehouse/storage/provision-identity-pool';

import { ACCOUNT_ID, FILES_BUCKET, RECORDS_TABLE, rolesFolder } from './aws-parts.ts';
import { REGION } from './environment.ts';
import type { Stack } from './stack.ts';
import { cognitoTarget } from './start-cognito.ts';

/**
 * Makes the identity pool with the very code that does it on AWS, and writes down the roles that the
 * deployment has. They name the pool, so they come after it.
 */
export async function provisionAws(stack: Stack): Promise<ProvisionedIdentityPool> {
  const deployment = { region: REGION, accountId: ACCOUNT_ID, bucket: FILES_BUCKET };
  const roles = (identityPoolId: string) => {
    const all = { ...deployment, identityPoolId, table: RECORDS_TABLE };
    return { authenticated: tenantMemberRole(all), unauthenticated: guestRole(all) };
  };
  // ARNs do not depend on the pool.
  const { authenticated, unauthenticated } = roles('');
  const pool = await provisionIdentityPool(cognitoTarget(stack), {
    name: 'gatehouse',
    roles: { authenticated: authenticated.arn, unauthenticated: unauthenticated.arn },
  });
  const file = join(await rolesFolder(stack.state), 'roles.json');
  const written = JSON.stringify(Object.values(roles(pool.identityPoolId)), undefined, 2);
  // In one step: whoever reads meanwhile reads the old ones or the new ones.
  await writeFile(`${file}.new`, written, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return pool;
}
