import { getWritableAttributes } from '@gatehouse/cognito/writable-attributes';
import { UserError } from '@gatehouse/domain/user-error';
import { type Deployment, guestRole, tenantMemberRole } from '@gatehouse/infra/roles';
import { provisionIdentityPool } from '@gatehouse/storage/provision-identity-pool';
import { readTaggedProviders } from '@gatehouse/storage/tagged-providers';
import { findWritableTags } from '@gatehouse/storage/writable-tags';
import { setting } from './settings.ts';

/** What the roles are made for, out of the settings. */
export function readDeployment(environment: NodeJS.ProcessEnv, identityPoolId: string): Deployment {
  return {
    region: setting(environment, 'COGNITO_REGION'),
    accountId: setting(environment, 'AWS_ACCOUNT_ID'),
    identityPoolId,
    bucket: setting(environment, 'FILES_BUCKET'),
    table: environment['RECORDS_TABLE'],
  };
}

/**
 * Makes the identity pool ready, whose roles the deployment makes.
 * @returns its id
 * @throws UserError for one that makes a tag of what people can write
 */
export async function ensureIdentityPool(
  environment: NodeJS.ProcessEnv,
  name: string,
): Promise<string> {
  const deployment = readDeployment(environment, 'not yet');
  const { region } = deployment;
  const { identityPoolId, changes } = await provisionIdentityPool(
    { region },
    {
      name,
      roles: {
        authenticated: tenantMemberRole(deployment).arn,
        unauthenticated: guestRole(deployment).arn,
      },
    },
  );
  for (const change of changes) console.error(`identity pool: ${change}`);
  for (const { tags, ...client } of await readTaggedProviders({ region }, identityPoolId)) {
    const writable = findWritableTags(tags, await getWritableAttributes({ region }, client));
    if (writable.length === 0) continue;
    throw new UserError(
      `${identityPoolId}: the tag map of ${client.userPoolId} takes ${writable.join(', ')}, which people can write by themselves.`,
      `Whoever does reaches the files of any tenant. Take it out of the map, or out of the WriteAttributes of the app client ${client.clientId}.`,
    );
  }
  return identityPoolId;
}
