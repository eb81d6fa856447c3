import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  DescribeIdentityPoolCommand,
  GetIdentityPoolRolesCommand,
  SetIdentityPoolRolesCommand,
  UpdateIdentityPoolCommand,
} from '@aws-sdk/client-cognito-identity';
import { startCognito } from '@gatehouse/cognito-emulator';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { provisionIdentityPool } from '../src/provision-identity-pool.ts';

const REGION = 'eu-central-1';
const arn = (name: string) => `arn:aws:iam::000000000000:role/${name}`;
const roles = { authenticated: arn('member'), unauthenticated: arn('guest') };
const OURS = { AllowUnauthenticatedIdentities: true, AllowClassicFlow: false };

let cognito: Awaited<ReturnType<typeof startCognito>>;
let client: CognitoIdentityClient;
beforeAll(async () => {
  cognito = await startCognito({ memory: true, region: REGION });
  client = new CognitoIdentityClient(target());
});
afterAll(async () => {
  client.destroy();
  await cognito.close();
});

const target = () => ({
  region: REGION,
  endpoint: cognito.url,
  credentials: { accessKeyId: 'LKIAAAAAAAAAAAAAAAAA', secretAccessKey: 'x'.repeat(40) },
});

it('makes a pool once, and a second run changes nothing', async () => {
  const plan = { name: 'first', roles };
  const made = await provisionIdentityPool(target(), plan);
  expect(made.changes).toEqual(['created', 'roles']);
  const { identityPoolId: IdentityPoolId } = made;
  const pool = await client.send(new DescribeIdentityPoolCommand({ IdentityPoolId }));
  expect(pool).toMatchObject({ ...OURS, DeveloperProviderName: 'gatehouse' });
  const { Roles } = await client.send(new GetIdentityPoolRolesCommand({ IdentityPoolId }));
  expect(Roles).toEqual(roles);
  expect(await provisionIdentityPool(target(), plan)).toEqual({ ...made, changes: [] });
});

it('brings back what was changed, and leaves what others have added', async () => {
  const plan = { name: 'second', roles };
  const { identityPoolId: IdentityPoolId } = await provisionIdentityPool(target(), plan);
  const key = { IdentityPoolId, IdentityPoolName: 'second', DeveloperProviderName: 'gatehouse' };
  const SupportedLoginProviders = { 'accounts.google.com': 'client' };
  await client.send(
    new UpdateIdentityPoolCommand({
      ...{ ...key, SupportedLoginProviders },
      ...{ AllowUnauthenticatedIdentities: false, AllowClassicFlow: true },
    }),
  );
  const mapping = { Type: 'Token' as const, AmbiguousRoleResolution: 'Deny' as const };
  const RoleMappings = { 'accounts.google.com': mapping };
  const Roles = { authenticated: arn('other') };
  await client.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles, RoleMappings }));

  const { changes } = await provisionIdentityPool(target(), plan);
  expect(changes).toEqual(['AllowUnauthenticatedIdentities', 'AllowClassicFlow', 'roles']);
  const pool = await client.send(new DescribeIdentityPoolCommand({ IdentityPoolId }));
  expect(pool).toMatchObject({ ...OURS, SupportedLoginProviders });
  const set = await client.send(new GetIdentityPoolRolesCommand({ IdentityPoolId }));
  expect(set).toMatchObject({ Roles: roles, RoleMappings });
});

it('does not guess between two pools, or take one that vouches for others', async () => {
  const create = (IdentityPoolName: string, DeveloperProviderName?: string) =>
    client.send(
      new CreateIdentityPoolCommand({
        ...{ IdentityPoolName, AllowUnauthenticatedIdentities: false },
        ...(DeveloperProviderName && { DeveloperProviderName }),
      }),
    );
  await create('twice');
  await create('twice');
  const provision = (name: string) => provisionIdentityPool(target(), { name, roles });
  await expect(provision('twice')).rejects.toThrow('2 identity pools named twice');
  await create('foreign', 'other');
  await expect(provision('foreign')).rejects.toThrow('has the developer provider other');
  await create('bare');
  await expect(provision('bare')).rejects.toThrow('has the developer provider none');
});
