import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  DescribeIdentityPoolCommand,
  GetIdentityPoolRolesCommand,
  type IdentityPool,
  paginateListIdentityPools,
  SetIdentityPoolRolesCommand,
  UpdateIdentityPoolCommand,
} from '@aws-sdk/client-cognito-identity';

import { DEVELOPER_PROVIDER } from './settings.ts';

/** Where to provision; both by default as the SDK finds them. */
export interface IdentityPoolTarget {
  readonly region: string;
  /** Another address than AWS': the embedded Cognito. */
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** What the pool shall be. */
export interface IdentityPoolPlan {
  /** By which it is found again. */
  readonly name: string;
  /** ARNs of the roles that members of tenants, and guests, are given. */
  readonly roles: { readonly authenticated: string; readonly unauthenticated: string };
}

/** A pool that is ready for the app. */
export interface ProvisionedIdentityPool {
  readonly identityPoolId: string;
  /** What was done, in words; empty when all was as planned. */
  readonly changes: readonly string[];
}

/**
 * Guests are let in, for what tenants publish. The classic flow is off: in it a client chooses its own
 * role and session, and guests are not held to the services that AWS lets guests use.
 */
const SETTINGS = { AllowUnauthenticatedIdentities: true, AllowClassicFlow: false };

/**
 * Creates or updates the identity pool that gives people temporary credentials of their tenant. Safe to
 * repeat: a second run changes nothing. Login providers and role mappings of others stay.
 *
 * @throws Error when two pools have the name, or the one that has it knows another developer provider:
 *   AWS does not let that be changed
 */
export async function provisionIdentityPool(
  target: IdentityPoolTarget,
  plan: IdentityPoolPlan,
): Promise<ProvisionedIdentityPool> {
  const client = new CognitoIdentityClient(target);
  try {
    const found = await findPool(client, plan.name);
    const pool = found ? await describe(client, found) : undefined;
    const identityPoolId = pool?.IdentityPoolId ?? (await create(client, plan.name));
    const changes = [
      ...(pool ? await update(client, pool) : ['created']),
      ...(await setRoles(client, identityPoolId, plan)),
    ];
    return { identityPoolId, changes };
  } finally {
    client.destroy();
  }
}

async function findPool(client: CognitoIdentityClient, name: string): Promise<string | undefined> {
  const ids: (string | undefined)[] = [];
  for await (const page of paginateListIdentityPools({ client }, { MaxResults: 60 })) {
    const named = page.IdentityPools?.filter(({ IdentityPoolName }) => IdentityPoolName === name);
    ids.push(...(named ?? []).map(({ IdentityPoolId }) => IdentityPoolId));
  }
  if (ids.length > 1) throw new Error(`There are ${ids.length} identity pools named ${name}.`);
  return ids[0];
}

async function describe(client: CognitoIdentityClient, id: string): Promise<IdentityPool> {
  const command = new DescribeIdentityPoolCommand({ IdentityPoolId: id });
  const { $metadata: _, ...pool } = await client.send(command);
  if (pool.DeveloperProviderName === DEVELOPER_PROVIDER) return pool;
  throw new Error(
    `The identity pool ${id} has the developer provider ${pool.DeveloperProviderName ?? 'none'}, ` +
      `not ${DEVELOPER_PROVIDER}, and AWS does not let it be changed. Delete it or give it another name.`,
  );
}

async function create(client: CognitoIdentityClient, name: string): Promise<string> {
  const { IdentityPoolId = '' } = await client.send(
    new CreateIdentityPoolCommand({
      ...SETTINGS,
      IdentityPoolName: name,
      DeveloperProviderName: DEVELOPER_PROVIDER,
    }),
  );
  return IdentityPoolId;
}

async function update(client: CognitoIdentityClient, pool: IdentityPool): Promise<string[]> {
  const names = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];
  const changed = names.filter((name) => (pool[name] ?? false) !== SETTINGS[name]);
  if (changed.length === 0) return [];
  // What is not sent would be reset.
  await client.send(new UpdateIdentityPoolCommand({ ...pool, ...SETTINGS }));
  return changed;
}

async function setRoles(
  client: CognitoIdentityClient,
  IdentityPoolId: string,
  { roles }: IdentityPoolPlan,
): Promise<string[]> {
  const { Roles = {}, RoleMappings } = await client.send(
    new GetIdentityPoolRolesCommand({ IdentityPoolId }),
  );
  const names = Object.keys(roles) as (keyof typeof roles)[];
  if (names.every((name) => Roles[name] === roles[name])) return [];
  await client.send(
    new SetIdentityPoolRolesCommand({
      IdentityPoolId,
      Roles: { ...roles },
      ...(RoleMappings && { RoleMappings }),
    }),
  );
  return ['roles'];
}
