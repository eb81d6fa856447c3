import {
  type CognitoIdentityProviderClient,
  CreateUserPoolDomainCommand,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';

/** Gives the pool's hosted pages a domain unless they have one. Tells `changed` what it did. */
export async function ensureDomain(
  client: CognitoIdentityProviderClient,
  pool: UserPoolType & { Id: string },
  prefix: string,
  changed: (what: string) => void,
): Promise<string> {
  if (pool.CustomDomain !== undefined) return `https://${pool.CustomDomain}`;
  if (pool.Domain === undefined) {
    await client.send(new CreateUserPoolDomainCommand({ UserPoolId: pool.Id, Domain: prefix }));
    changed(`created domain ${prefix}`);
  }
  const region = pool.Id.split('_')[0];
  return `https://${pool.Domain ?? prefix}.auth.${region}.amazoncognito.com`;
}
