import {
  AddCustomAttributesCommand,
  type CognitoIdentityProviderClient,
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  UpdateUserPoolCommand,
  type UpdateUserPoolCommandInput,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';

import { furtherAttributes, missingAttributes, refuseChange } from './refuse-change.ts';
import { changeableSettings, CODES_ALONE, settingsForLife } from '../pool/settings.ts';
import { atLeast, differences, extras } from './at-least.ts';
import type { PoolPlan } from './desired.ts';
import { ensureMfa, readMfa } from './ensure-mfa.ts';
import { pick } from './includes.ts';
import type { Provisioning } from './provisioning.ts';

type Changeable = Exclude<keyof UpdateUserPoolCommandInput, 'UserPoolId' | 'PoolName'>;

/** Everything that UpdateUserPool sets back to its default when it is not named. */
const KEPT = Object.keys({
  Policies: 1,
  DeletionProtection: 1,
  LambdaConfig: 1,
  AutoVerifiedAttributes: 1,
  SmsVerificationMessage: 1,
  EmailVerificationMessage: 1,
  EmailVerificationSubject: 1,
  VerificationMessageTemplate: 1,
  SmsAuthenticationMessage: 1,
  UserAttributeUpdateSettings: 1,
  MfaConfiguration: 1,
  DeviceConfiguration: 1,
  EmailConfiguration: 1,
  SmsConfiguration: 1,
  UserPoolTags: 1,
  AdminCreateUserConfig: 1,
  UserPoolAddOns: 1,
  AccountRecoverySetting: 1,
  UserPoolTier: 1,
  AcrConfiguration: 1,
  DcrConfiguration: 1,
  IssuerConfiguration: 1,
  KeyConfiguration: 1,
} satisfies Record<Changeable, 1>) as Changeable[];

/**
 * Creates the pool, or gives it what it lacks of the plan, second factors included.
 * @returns undefined while it is only planned
 */
export async function ensurePool(
  run: Provisioning,
  plan: PoolPlan,
): Promise<(UserPoolType & { Id: string }) | undefined> {
  const { client } = run;
  const { pool } = plan;
  const { name: poolName } = pool;
  const UserPoolId = await findPoolId(client, poolName);
  if (UserPoolId === undefined) {
    const settings = {
      PoolName: poolName,
      ...settingsForLife(pool),
      ...changeableSettings(plan),
    };
    const made = await run.change(`create user pool ${poolName}`, () =>
      client.send(new CreateUserPoolCommand(settings)),
    );
    const id = made?.UserPool?.Id;
    await ensureMfa(run, id, pool, {});
    return id === undefined ? undefined : describePool(client, id);
  }
  const present = await describePool(client, UserPoolId);
  refuseChange(present, pool);
  await addAttributes(run, present, pool);
  const mfa = await readMfa(client, UserPoolId);
  const wanted = changeableSettings(plan, present.Policies?.PasswordPolicy);
  const removed = new Set([...run.removed, ...CODES_ALONE]);
  const merged = atLeast(changeable(present), wanted, removed);
  const news = differences(present, merged);
  if (news.length > 0) {
    await run.change(`update user pool ${poolName}: ${news.join(', ')}`, () =>
      client.send(new UpdateUserPoolCommand({ UserPoolId, ...merged })),
    );
  }
  run.keep(`user pool ${poolName}`, extras(merged, wanted));
  await ensureMfa(run, UserPoolId, pool, mfa);
  return present;
}

/** Cognito tells the validity of temporary passwords twice, and takes one of them alone. */
function changeable(present: UserPoolType) {
  const { AdminCreateUserConfig, ...others } = pick(present, KEPT as (keyof UserPoolType)[]);
  const { UnusedAccountValidityDays: _twice, ...config } = AdminCreateUserConfig ?? {};
  return { ...others, AdminCreateUserConfig: config };
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
        NextToken: next,
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

async function addAttributes(
  run: Provisioning,
  present: UserPoolType & { Id: string },
  pool: PoolPlan['pool'],
): Promise<void> {
  const CustomAttributes = missingAttributes(present, pool);
  if (CustomAttributes.length > 0) {
    const names = CustomAttributes.map(({ Name }) => `custom:${Name}`).join(', ');
    await run.change(`add attributes ${names}, for ever`, () =>
      run.client.send(new AddCustomAttributesCommand({ UserPoolId: present.Id, CustomAttributes })),
    );
  }
  run.keep(`user pool ${pool.name}`, furtherAttributes(present, pool));
}
