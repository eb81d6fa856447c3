import type { Emulator } from '../emulator.ts';
import type { PoolRecord } from '../model/records.ts';
import { key, type Table } from '../store/store.ts';
import { CognitoError } from '../wire/errors.ts';
import { call } from './call.ts';
import { putSeedClient } from './put-client.ts';
import { putSeedPool, setFunctions } from './put-pool.ts';
import { putSeedUser } from './put-user.ts';
import type { ReadSeed } from './read-seed.ts';
import type { Members, Seed, SeedPath, SeedPool } from './seed.ts';

/** A part of a pool that is made and changed by an operation each. */
interface Part {
  readonly list: 'Groups' | 'IdentityProviders' | 'ResourceServers';
  /** As the operations call it. */
  readonly noun: string;
  readonly table: Table;
  /** The member that tells one from another. */
  readonly name: string;
}

const PARTS: readonly Part[] = [
  { list: 'Groups', noun: 'Group', table: 'groups', name: 'GroupName' },
  {
    list: 'IdentityProviders',
    noun: 'IdentityProvider',
    table: 'identityProviders',
    name: 'ProviderName',
  },
  {
    list: 'ResourceServers',
    noun: 'ResourceServer',
    table: 'resourceServers',
    name: 'Identifier',
  },
];

/** Does one part; what the API refuses is said with its line. */
type Step = (path: SeedPath, work: () => Promise<void>) => Promise<void>;

/**
 * Makes what a seed says, and changes what is there already to what it says. What it does not name stays
 * as it is.
 * @param before the seed that was applied last: a password that is the same in both is not set again
 * @throws SeedError for the first part that the API refuses; those before it stay done
 */
export async function applySeed(
  emulator: Emulator,
  { seed, fault }: ReadSeed,
  before?: Seed,
): Promise<void> {
  for (const [at, pool] of seed.Pools.entries()) {
    const last = before?.Pools.find(({ Id }) => Id === pool.Id);
    await applyPool(emulator, pool, last, async (path, work) => {
      try {
        await work();
      } catch (error) {
        throw error instanceof CognitoError ? fault(['Pools', at, ...path], error.message) : error;
      }
    });
  }
}

async function putDomains(emulator: Emulator, pool: SeedPool, step: Step): Promise<void> {
  const { Id: UserPoolId, Domain, CustomDomain } = pool;
  const { store, config } = emulator;
  const found = store.get<PoolRecord>('pools', UserPoolId);
  const create = (input: object) =>
    call(emulator, 'CreateUserPoolDomain', { UserPoolId, ...input });
  if (Domain !== undefined && found?.domain !== Domain) {
    await step(['Domain'], () => create({ Domain }));
  }
  if (CustomDomain !== undefined && found?.customDomain !== CustomDomain) {
    const CertificateArn = `arn:aws:acm:us-east-1:${config.accountId}:certificate/local`;
    const custom = { Domain: CustomDomain, CustomDomainConfig: { CertificateArn } };
    await step(['CustomDomain'], () => create(custom));
  }
}

async function applyPool(
  emulator: Emulator,
  pool: SeedPool,
  before: SeedPool | undefined,
  step: Step,
): Promise<void> {
  const { store } = emulator;
  const { Id: UserPoolId, Mfa, Clients = [], Users = [] } = pool;
  await step([], () => putSeedPool(emulator, pool));
  await putDomains(emulator, pool, step);
  for (const { list, noun, table, name } of PARTS) {
    for (const [at, one] of (pool[list] ?? ([] as Members[])).entries()) {
      const found = store.get(table, key(UserPoolId, String(one[name])));
      const operation = `${found === undefined ? 'Create' : 'Update'}${noun}`;
      await step([list, at], () => call(emulator, operation, { UserPoolId, ...one }));
    }
  }
  for (const [at, client] of Clients.entries()) {
    await step(['Clients', at], () => putSeedClient(emulator, UserPoolId, client));
  }
  for (const [at, user] of Users.entries()) {
    const last = before?.Users?.find(({ Username }) => Username === user.Username);
    await step(['Users', at], () => putSeedUser(emulator, UserPoolId, user, last));
  }
  await step(['LambdaConfig'], () => setFunctions(emulator, pool));
  // An update of the pool that says nothing of factors turns them off.
  if (Mfa) {
    await step(['Mfa'], () => call(emulator, 'SetUserPoolMfaConfig', { UserPoolId, ...Mfa }));
  }
}
