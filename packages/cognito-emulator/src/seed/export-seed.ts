import { isDeepStrictEqual } from 'node:util';
import type {
  IdentityProviderType,
  SchemaAttributeType,
} from '@aws-sdk/client-cognito-identity-provider';
import { stringify } from 'yaml';
import type { Emulator } from '../emulator.ts';
import { listUserGroups } from '../model/groups.ts';
import type { ClientRecord, GroupRecord, PoolRecord, UserRecord } from '../model/records.ts';
import { listPoolClients } from '../model/pools.ts';
import { standardAttributes } from '../model/schema.ts';
import type { ResourceServerRecord } from '../operations/resource-servers/_resource-server.ts';
import { keyPrefix, type Reader, type Table } from '../store/store.ts';
import {
  type Members,
  type Seed,
  type SeedClient,
  type SeedPool,
  type SeedUser,
  without,
} from './seed.ts';

const HEADER = `# Pools and what is in them, for --seed. Passwords are not known: their verifiers stand in their place.
`;

/**
 * All pools as a seed, in YAML. What a seed has no words for (sessions, devices, passkeys, sent codes,
 * linked identities, identity pools) is in the state that the control API exports.
 */
export function exportSeed({ store }: Emulator): string {
  const pools = [...store.range<PoolRecord>('pools', { prefix: '' })].map(([, pool]) =>
    toPool(store, pool),
  );
  return HEADER + stringify({ Pools: pools } satisfies Seed);
}

const listPart = <T>(reader: Reader, table: Table, poolId: string): T[] =>
  [...reader.range<T>(table, { prefix: keyPrefix(poolId) })].map(([, record]) => record);

/** Without what is empty, which a person would not write. */
const toBrief = (members: Members): Members =>
  Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) =>
        value !== undefined && (typeof value !== 'object' || Object.keys(value ?? {}).length > 0),
    ),
  );

function toPool(reader: Reader, pool: PoolRecord): SeedPool {
  const { _custom_id_: _id, ...UserPoolTags } = pool.tags;
  const { MfaConfiguration, ...settings } = pool.settings;
  return {
    ...{ Id: pool.id, PoolName: pool.name, ...(pool.domain ? { Domain: pool.domain } : {}) },
    ...(pool.customDomain ? { CustomDomain: pool.customDomain } : {}),
    ...toBrief({
      ...settings,
      UserPoolTags,
      Schema: ownAttributes(pool.schema),
      Mfa: Object.keys(pool.mfa).length > 0 ? { MfaConfiguration, ...pool.mfa } : {},
      Groups: listPart<GroupRecord>(reader, 'groups', pool.id).map(toGroup),
      IdentityProviders: listPart<IdentityProviderType>(reader, 'identityProviders', pool.id).map(
        toProvider,
      ),
      ResourceServers: listPart<ResourceServerRecord>(reader, 'resourceServers', pool.id).map(
        (server) => without({ ...server }, ['number', 'UserPoolId']),
      ),
      Clients: listPoolClients(reader, pool.id).map(toClient),
      Users: listPart<UserRecord>(reader, 'users', pool.id).map((user) =>
        toUser(reader, pool, user),
      ),
    }),
  };
}

/** What differs from every pool's schema, as CreateUserPool takes it: custom ones without their prefix. */
const ownAttributes = (schema: readonly SchemaAttributeType[]) =>
  schema
    .filter((one) => !standardAttributes.some((standard) => isDeepStrictEqual(standard, one)))
    .map((one) => ({ ...one, Name: one.Name?.replace(/^custom:/, '') }));

const toGroup = ({ name, description, roleArn, precedence }: GroupRecord) =>
  toBrief({ GroupName: name, Description: description, RoleArn: roleArn, Precedence: precedence });

const toProvider = (provider: IdentityProviderType) =>
  toBrief(without({ ...provider }, ['UserPoolId', 'CreationDate', 'LastModifiedDate']));

function toClient({ id, name, secrets, settings }: ClientRecord): SeedClient {
  const [secret] = secrets;
  return {
    ...{ ClientId: id, ClientName: name },
    ...(secret ? { ClientSecret: secret.value } : {}),
    ...toBrief({ ...settings }),
  };
}

function toUser(reader: Reader, pool: PoolRecord, user: UserRecord): SeedUser {
  const { username, sub, attributes, password, totp, enabled } = user;
  const groups = listUserGroups(reader, user).map(({ name }) => name);
  return {
    Username: signInName(pool, user) ?? username,
    Sub: sub,
    ...(Object.keys(attributes).length > 0 ? { Attributes: attributes } : {}),
    ...(groups.length > 0 ? { Groups: groups } : {}),
    ...(password ? { PasswordVerifier: { ...password } } : {}),
    ...(totp?.verified ? { TotpSecret: totp.secret } : {}),
    ...(enabled ? {} : { Disabled: true }),
  };
}

const signInName = (pool: PoolRecord, { attributes }: UserRecord) =>
  pool.settings.UsernameAttributes?.map((name) => attributes[name]).find(Boolean);
