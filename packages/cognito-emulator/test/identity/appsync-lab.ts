import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  SetIdentityPoolRolesCommand,
} from '@aws-sdk/client-cognito-identity';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { startAppSync } from '@gatehouse/aws-local/appsync';
import { createCredentials } from '@gatehouse/iam-local/credentials';
import { createRoles } from '@gatehouse/iam-local/roles';
import { startCognito } from '../../src/index.ts';
import { createPeople, startTls } from './storage-lab.ts';

const REGION = 'eu-central-1';
const KEY = new Uint8Array(32).fill(8);
const ROLE = 'arn:aws:iam::000000000000:role/app';

const SCHEMA = `
type Note @aws_cognito_user_pools @aws_iam { tenant: ID! text: String! }
type Query {
  notes(tenant: ID!): [Note!]
  public: String @aws_api_key @aws_iam
  staff: String @aws_cognito_user_pools(cognito_groups: ["staff"])
}
type Mutation { addNote(tenant: ID!, text: String!): Note @aws_cognito_user_pools @aws_iam }
type Subscription { onNote(tenant: ID!): Note @aws_subscribe(mutations: ["addNote"]) @aws_cognito_user_pools @aws_iam }
`;

/** Whose tenant is whose stands in the code here; a product asks its server. */
const code = (body: string) => `import { util, extensions } from '@aws-appsync/utils';
const TENANTS = { mia: 'acme', noah: 'northwind' };
export function request(ctx) {
  const { tenant } = ctx.args;
  if (tenant && ctx.identity.sub && TENANTS[ctx.identity.username] !== tenant) util.error('There is no such tenant.', 'NotFound');
  return { payload: ctx.args };
}
export function response(ctx) { ${body} }
`;
const FILTER = `extensions.setSubscriptionFilter(
  util.transform.toSubscriptionFilter({ tenant: { eq: ctx.args.tenant } }));
  return null;`;

/** A user pool, an identity pool and an API behind TLS, for Amplify as an app would have them. */
export async function startAppSyncLab() {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-appsync-'));
  const roles = join(folder, 'roles.json');
  await writeFile(roles, '[]');
  const cognito = await startCognito({ memory: true, region: REGION, credentialsKey: KEY, roles });
  const account = {
    region: REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const sdk = { ...account, endpoint: cognito.url };
  const app = await createPeople(new CognitoIdentityProviderClient(sdk));
  const identity = new CognitoIdentityClient(sdk);
  const { IdentityPoolId = '' } = await identity.send(
    new CreateIdentityPoolCommand({
      IdentityPoolName: 'apps',
      AllowUnauthenticatedIdentities: false,
      CognitoIdentityProviders: [
        {
          ProviderName: `cognito-idp.${REGION}.amazonaws.com/${app.userPoolId}`,
          ClientId: app.userPoolClientId,
        },
      ],
    }),
  );
  await writeFile(roles, JSON.stringify([memberRole(IdentityPoolId)]));
  await identity.send(
    new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles: { authenticated: ROLE } }),
  );
  const none = (type: string, field: string, body: string) => ({
    ...{ type, field, dataSource: 'none', code: code(body) },
  });
  const server = await startAppSync({
    ...{ port: 0, region: REGION, schema: SCHEMA, dataSources: { none: { type: 'NONE' } } },
    auth: [
      { type: 'AMAZON_COGNITO_USER_POOLS', issuer: `${cognito.url}/${app.userPoolId}` },
      { type: 'AWS_IAM' },
      { type: 'API_KEY', keys: [{ id: 'da2-key', expires: Date.now() / 1000 + 3_600 }] },
    ],
    resolvers: [
      none('Query', 'notes', `return [{ tenant: ctx.args.tenant, text: 'first' }];`),
      none('Query', 'public', `return 'for all';`),
      none('Query', 'staff', `return 'for staff';`),
      none('Mutation', 'addNote', 'return ctx.result;'),
      none('Subscription', 'onNote', FILTER),
    ],
    ...{ credentials: createCredentials({ key: KEY }), roles: createRoles(roles) },
  });
  const tls = await startTls(server.url);
  const port = (tls.address() as AddressInfo).port;
  return {
    /** What an app gives to `Amplify.configure`. */
    config: {
      Auth: {
        Cognito: {
          ...{ ...app, identityPoolId: IdentityPoolId },
          ...{ userPoolEndpoint: cognito.url, identityPoolEndpoint: cognito.url },
        },
      },
      API: {
        GraphQL: {
          endpoint: `https://localhost:${port}/graphql`,
          ...{ region: REGION, apiKey: 'da2-key', defaultAuthMode: 'userPool' as const },
        },
      },
    },
    async close() {
      tls.close();
      await server.close();
      await cognito.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const memberRole = (identityPoolId: string) => ({
  ...{ name: 'app', arn: ROLE, roleId: 'AROAAPP0000000000000' },
  trust: {
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
      Condition: {
        StringEquals: { 'cognito-identity.amazonaws.com:aud': identityPoolId },
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
      },
    },
  },
  policies: {
    fields: {
      Version: '2012-10-17',
      Statement: {
        ...{ Effect: 'Allow', Action: 'appsync:GraphQL' },
        Resource: [
          'Query/fields/public',
          'Mutation/fields/addNote',
          'Subscription/fields/onNote',
        ].map((path) => `arn:aws:appsync:${REGION}:000000000000:apis/local/types/${path}`),
      },
    },
  },
});
