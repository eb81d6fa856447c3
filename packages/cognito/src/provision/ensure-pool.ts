import {
  type CognitoIdentityProviderClient,
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  UpdateUserPoolCommand,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';

import { POOL_FOR_LIFE, type PoolPlan, poolSettings } from './desired.ts';
import { includes, pick } from './includes.ts';

/** Everything that UpdateUserPool sets back to its default when it is not named. */
const KEPT = [
  'Policies',
  'DeletionProtection',
  'LambdaConfig',
  'AutoVerifiedAttributes',
  'SmsVerificationMessage',
  'EmailVerificationMessage',
  'EmailVerificationSubject',
  'VerificationMessageTemplate',
  'SmsAuthenticationMessage',
  'UserAttributeUpdateSettings',
  'MfaConfiguration',
  'DeviceConfiguration',
  'EmailConfiguration',
  'SmsConfiguration',
  'UserPoolTags',
  'AdminCreateUserConfig',
  'UserPoolAddOns',
  'AccountRecoverySetting',
  'UserPoolTier',
] as const satisfies readonly (keyof UserPoolType)[];

/** Creates the pool or brings its settings up to the plan. Tells `changed` what it did. */
export async function ensurePool(
  client: CognitoIdentityProviderClient,
  plan: PoolPlan,
  changed: (what: string) => void,
): Promise<UserPoolType & { Id: string }> {
  const wanted = poolSettings(plan);
  const id = await findPoolId(client, plan.poolName);
  if (id === undefined) {
    const made = await client.send(
      new CreateUserPoolCommand({ PoolName: plan.poolName, ...POOL_FOR_LIFE, ...wanted }),
    );
    changed(`created user pool ${plan.poolName}`);
    return describePool(client, made.UserPool?.Id ?? '');
  }
  const present = await describePool(client, id);
  assertForLife(present);
  if (includes(present, wanted)) return present;
  await client.send(
    new UpdateUserPoolCommand({
      UserPoolId: id,
      ...pick(present, KEPT),
      ...wanted,
      AdminCreateUserConfig: {
        ...pick(present.AdminCreateUserConfig ?? {}, ['InviteMessageTemplate']),
        ...wanted.AdminCreateUserConfig,
      },
      Policies: { ...present.Policies, ...wanted.Policies },
    }),
  );
  changed(`updated user pool ${plan.poolName}`);
  return describePool(client, id);
}

async function findPoolId(
  client: CognitoIdentityProviderClient,
  name: string,
): Promise<string | undefined> {
  const found: string[] = [];
  let next: string | undefined;
  do {
    const page = await client.send(
      new ListUserPoolsCommand({
        MaxResults: 60,
        ...(next === undefined ? {} : { NextToken: next }),
      }),
    );
    for (const pool of page.UserPools ?? []) {
      if (pool.Name === name && pool.Id !== undefined) found.push(pool.Id);
    }
    next = page.NextToken;
  } while (next !== undefined);
  if (found.length > 1) {
    throw new Error(
      `There are ${found.length} user pools named ${name}: rename or delete all but one.`,
    );
  }
  return found[0];
}

async function describePool(
  client: CognitoIdentityProviderClient,
  id: string,
): Promise<UserPoolType & { Id: string }> {
  const answer = await client.send(new DescribeUserPoolCommand({ UserPoolId: id }));
  return { ...answer.UserPool, Id: id };
}

function assertForLife(pool: UserPoolType & { Id: string }): void {
  const { UsernameAttributes, UsernameConfiguration } = POOL_FOR_LIFE;
  if (includes(pool, { UsernameAttributes, UsernameConfiguration })) return;
  throw new Error(
    `User pool ${pool.Id} does not sign people in by e-mail, regardless of case. That can't be ` +
      'changed in a pool: provision one under another name.',
  );
}
