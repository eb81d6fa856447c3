import {
  CreateUserPoolDomainCommand,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';

import type { Provisioning } from './provisioning.ts';

/** The newer of Cognito's two kinds of hosted pages: the one that takes a brand. */
export const MANAGED_LOGIN = 2;

/** Gives the pool's hosted pages a domain unless they have one, and returns their origin on AWS. */
export async function ensureDomain(
  run: Provisioning,
  pool: UserPoolType | undefined,
  prefix: string,
): Promise<string> {
  if (pool?.CustomDomain !== undefined) return `https://${pool.CustomDomain}`;
  if (pool?.Domain === undefined) {
    await run.change(`create domain ${prefix}`, () =>
      run.client.send(
        new CreateUserPoolDomainCommand({
          UserPoolId: pool?.Id,
          Domain: prefix,
          ManagedLoginVersion: MANAGED_LOGIN,
        }),
      ),
    );
  }
  const region = pool?.Id?.split('_')[0];
  return `https://${pool?.Domain ?? prefix}.auth.${region}.amazoncognito.com`;
}
