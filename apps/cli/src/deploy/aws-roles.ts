import { allRoles } from '@gatehouse/infra/roles';
import { readDeployment } from './identity-pool.ts';
import { setting } from './settings.ts';

/** Prints the roles that the deployment is to make, with their policies, as JSON. */
export async function printRoles(environment: NodeJS.ProcessEnv): Promise<void> {
  const identityPoolId = setting(environment, 'IDENTITY_POOL_ID');
  console.log(JSON.stringify(allRoles(readDeployment(environment, identityPoolId)), null, 2));
}
