import { isDeepStrictEqual } from 'node:util';
import type { Emulator } from '../emulator.ts';
import type { PoolRecord } from '../model/records.ts';
import { invalidParameter } from '../wire/errors.ts';
import { call } from './call.ts';
import { type Members, type SeedPool, without } from './seed.ts';

/** What AWS lets no one change once a pool is there. */
const FIXED = ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration'] as const;

/** Members that are not of `CreateUserPool`; functions come last, so that none is called for a seed's people. */
const OTHERS = [
  ...[
    'Id',
    'Domain',
    'CustomDomain',
    'Mfa',
    'Groups',
    'IdentityProviders',
    'ResourceServers',
    'Clients',
    'Users',
  ],
  'LambdaConfig',
];

const getSettings = (pool: SeedPool): Members => ({ PoolName: 'seed', ...without(pool, OTHERS) });

/** Makes a pool with this id, or changes what can be changed. */
export async function putSeedPool(emulator: Emulator, pool: SeedPool): Promise<void> {
  const { Id } = pool;
  const settings = getSettings(pool);
  const there = emulator.store.get<PoolRecord>('pools', Id);
  if (!there) {
    const UserPoolTags = { ...(settings['UserPoolTags'] as object | undefined), _custom_id_: Id };
    return call(emulator, 'CreateUserPool', { ...settings, UserPoolTags });
  }
  for (const name of FIXED) {
    if (!isDeepStrictEqual(settings[name], there.settings[name])) {
      throw invalidParameter(`${name} of a pool cannot be changed once it is made.`);
    }
  }
  await call(emulator, 'UpdateUserPool', { UserPoolId: Id, ...toChange(settings, there) });
  const known = new Set(there.schema.map(({ Name }) => Name));
  const added = ((settings['Schema'] ?? []) as { Name: string }[]).filter(
    ({ Name }) => !known.has(Name) && !known.has(`custom:${Name}`),
  );
  if (added.length > 0) {
    await call(emulator, 'AddCustomAttributes', { UserPoolId: Id, CustomAttributes: added });
  }
}

function toChange(settings: Members, { tags }: PoolRecord): Members {
  const UserPoolTags = { ...tags, ...(settings['UserPoolTags'] as object | undefined) };
  return { ...without(settings, ['Schema', ...FIXED]), UserPoolTags };
}

/** Sets the functions of a pool; a name stands for the ARN of the function with that name. */
export async function setFunctions(emulator: Emulator, pool: SeedPool): Promise<void> {
  const { LambdaConfig } = pool;
  const there = emulator.store.get<PoolRecord>('pools', pool.Id);
  if (LambdaConfig === undefined || !there) return;
  const { region, accountId } = emulator.config;
  const toArn = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [
          name,
          name === 'LambdaVersion' ? (one as unknown) : toArn(one),
        ]),
      );
    }
    return typeof value === 'string' && !value.startsWith('arn:')
      ? `arn:aws:lambda:${region}:${accountId}:function:${value}`
      : value;
  };
  await call(emulator, 'UpdateUserPool', {
    UserPoolId: pool.Id,
    ...toChange(getSettings(pool), there),
    LambdaConfig: toArn(LambdaConfig),
  });
}
