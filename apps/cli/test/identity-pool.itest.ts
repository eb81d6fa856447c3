import {
  CognitoIdentityClient,
  DescribeIdentityPoolCommand,
  GetIdentityPoolRolesCommand,
  SetPrincipalTagAttributeMapCommand,
  UpdateIdentityPoolCommand,
} from '@aws-sdk/client-cognito-identity';
import { definePool } from '@gatehouse/cognito/pool-file';
import { provisionPool } from '@gatehouse/cognito/provision-pool';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';
import { printRoles } from '../src/deploy/aws-roles.ts';
import { ensureIdentityPool } from '../src/deploy/identity-pool.ts';

const target = inject('cognito');
const environment = {
  COGNITO_REGION: target.region,
  AWS_ACCOUNT_ID: '000000000000',
  FILES_BUCKET: 'files',
};

beforeEach(() => {
  // The SDK finds them by itself, as in a deployment.
  vi.stubEnv('AWS_ENDPOINT_URL_COGNITO_IDENTITY', target.endpoint);
  vi.stubEnv('AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER', target.endpoint);
  vi.stubEnv('AWS_ACCESS_KEY_ID', target.credentials.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', target.credentials.secretAccessKey);
});

afterEach(() => vi.unstubAllEnvs());

it('provision makes the identity pool once, with its roles, and aws-roles prints these', async () => {
  const name = `pool ${randomUUID()}`;
  const id = await ensureIdentityPool(environment, name);
  expect(await ensureIdentityPool(environment, name)).toBe(id);
  const client = new CognitoIdentityClient(target);
  const pool = await client.send(new DescribeIdentityPoolCommand({ IdentityPoolId: id }));
  expect(pool).toMatchObject({ AllowClassicFlow: false, DeveloperProviderName: 'gatehouse' });
  const { Roles } = await client.send(new GetIdentityPoolRolesCommand({ IdentityPoolId: id }));
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await printRoles({ ...environment, IDENTITY_POOL_ID: id });
  const printed = JSON.parse(String(print.mock.lastCall?.[0])) as { arn: string }[];
  print.mockRestore();
  expect(printed.map(({ arn }) => arn)).toEqual([
    Roles?.['authenticated'],
    Roles?.['unauthenticated'],
  ]);
  expect(JSON.stringify(printed)).toContain(id);
  client.destroy();
});

it('IP-23 provision refuses a tag of an attribute that people can write, by its name', async () => {
  const name = `pool ${randomUUID()}`;
  const slug = `t-${randomUUID().slice(0, 8)}`;
  const userPool = await provisionPool(target, {
    pool: definePool({ name: slug }),
    clientName: 'web',
    domainPrefix: slug,
    appOrigin: 'http://localhost:3000',
    signUpOpen: true,
    ssoProviderSecret: 'only for tests, and long enough for one',
  });
  const id = await ensureIdentityPool(environment, name);
  const client = new CognitoIdentityClient(target);
  const provider = `cognito-idp.${target.region}.amazonaws.com/${userPool.userPoolId}`;
  await client.send(
    new UpdateIdentityPoolCommand({
      IdentityPoolId: id,
      IdentityPoolName: name,
      AllowUnauthenticatedIdentities: true,
      DeveloperProviderName: 'gatehouse',
      CognitoIdentityProviders: [{ ProviderName: provider, ClientId: userPool.clientId }],
    }),
  );
  const tag = (claim: string) =>
    client.send(
      new SetPrincipalTagAttributeMapCommand({
        IdentityPoolId: id,
        IdentityProviderName: provider,
        UseDefaults: false,
        PrincipalTags: { tenant: claim },
      }),
    );
  await tag('sub');
  expect(await ensureIdentityPool(environment, name)).toBe(id);
  await tag('name');
  await expect(ensureIdentityPool(environment, name)).rejects.toThrow(/takes name, which people/);
  client.destroy();
});
