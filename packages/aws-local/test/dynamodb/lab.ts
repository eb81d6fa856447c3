import {
  CreateTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';
import { createCredentials, type SessionClaims } from '@gatehouse/iam-local/credentials';
import type { PolicyDocument } from '@gatehouse/iam-local/policy';
import { createRoles } from '@gatehouse/iam-local/roles';
import { createKeyPair } from '@gatehouse/iam-local/sigv4';
import { tenantMemberRole } from '@gatehouse/infra/roles';

import { startDynamoDb } from '../../src/dynamodb/index.ts';

export const REGION = 'eu-central-1';
const ACCOUNT = '000000000000';
/** ARN of a table, or of what is in it. */
export const tableArn = (path: string) => `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${path}`;

const allow = (actions: string[], path: string, condition?: object): PolicyDocument =>
  ({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Action: actions.map((action) => `dynamodb:${action}`),
      Resource: path === '*' ? path : tableArn(path),
      ...(condition && { Condition: condition }),
    },
  }) as PolicyDocument;

const shipped = (table: string): PolicyDocument => {
  const deployment = {
    region: REGION,
    accountId: ACCOUNT,
    identityPoolId: 'pool',
    bucket: 'files',
  };
  const { records } = tenantMemberRole({ ...deployment, table }).policies;
  if (!records) throw new Error('the role of a tenant says nothing about records');
  return records;
};

const OWN = { 'dynamodb:LeadingKeys': ['${aws:PrincipalTag/tenant}'] };

/** Roles by what they may do. `leading` is the usual one; `careless` lacks the Null. */
const POLICIES = {
  shipped: shipped('records'),
  shippedIndexed: shipped('indexed'),
  leading: allow(['*'], '*', {
    'ForAllValues:StringEquals': OWN,
    Null: { 'dynamodb:LeadingKeys': 'false' },
  }),
  careless: allow(['*'], '*', { 'ForAllValues:StringEquals': OWN }),
  everything: allow(['*'], '*'),
  nothing: allow(['ListTables'], 'none'),
  named: allow(['GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'], 'records', {
    'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'shown'] },
  }),
  denying: {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 'dynamodb:*', Resource: '*' },
      {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: {
          'ForAnyValue:StringEquals': { 'dynamodb:LeadingKeys': ['B', '1', 'YWJj'] },
        },
      },
    ],
  },
} satisfies Record<string, PolicyDocument>;

type RoleName = keyof typeof POLICIES;
const roleArn = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;

/** A DynamoDB in memory, and clients of it. */
export async function openLab() {
  const keyPair = createKeyPair();
  const credentials = createCredentials({ key: new Uint8Array(32).fill(7) });
  const roles = Object.entries(POLICIES).map(([name, policy], index) => ({
    name,
    arn: roleArn(name),
    roleId: `AROA${String(index).padStart(17, '0')}`,
    trust: {
      Version: '2012-10-17' as const,
      Statement: { Effect: 'Allow' as const, Principal: { AWS: '*' }, Action: 'sts:AssumeRole' },
    },
    policies: { own: policy },
  }));
  const reported: unknown[] = [];
  const server = await startDynamoDb({
    port: 0,
    credentials,
    roles: createRoles(roles),
    keyPair,
    tables: [{ name: 'records', hashKey: 'pk', rangeKey: 'sk' }],
    region: REGION,
    report: (error) => reported.push(error),
  });
  const clients: DynamoDBClient[] = [];
  const connect = (config: DynamoDBClientConfig) => {
    const client = new DynamoDBClient({
      ...{ region: REGION, endpoint: server.url, maxAttempts: 1 },
      ...config,
    });
    clients.push(client);
    return client;
  };
  const issue = (role: RoleName, claims: Partial<SessionClaims> = {}) =>
    credentials.issue({
      ...{ roleArn: roleArn(role), sessionName: 'test', tags: { tenant: 'A' } },
      ...{ transitiveTagKeys: [], sessionPolicies: [], guest: false },
      ...{ issuedAt: Date.now() / 1000, expiresAt: Date.now() / 1000 + 3600 },
      ...claims,
    });
  const root = connect({ credentials: keyPair });
  return {
    server,
    root,
    reported,
    connect,
    issue,
    /** A client with a session of a role, for tenant A unless told otherwise. */
    as: (role: RoleName, claims?: Partial<SessionClaims>) =>
      connect({ credentials: issue(role, claims) }),
    async close() {
      for (const client of clients) client.destroy();
      await server.close();
    },
  };
}

export type Lab = Awaited<ReturnType<typeof openLab>>;

/** A table whose index has another hash key, with keys of each type. */
export async function createIndexedTable(root: DynamoDBClient): Promise<void> {
  const key = (AttributeName: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName, KeyType });
  await root.send(
    new CreateTableCommand({
      TableName: 'indexed',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'owner'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
      KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'by-owner',
          KeySchema: [key('owner', 'HASH')],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      LocalSecondaryIndexes: [
        {
          IndexName: 'by-sort',
          KeySchema: [key('pk', 'HASH'), key('owner', 'RANGE')],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    }),
  );
  for (const [TableName, AttributeType] of [
    ['numbered', 'N'],
    ['binary', 'B'],
  ] as const) {
    await root.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType }],
        KeySchema: [key('pk', 'HASH')],
      }),
    );
  }
}

/** How a call ended: `ok`, or the name of its error. */
export const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
