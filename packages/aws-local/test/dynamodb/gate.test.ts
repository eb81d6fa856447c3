import { readFile } from 'node:fs/promises';

import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  ExecuteStatementCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { lintPolicy } from '@gatehouse/iam-local/policy';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createIndexedTable, type Lab, openLab, outcome, tableArn } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
  await createIndexedTable(lab.root);
  for (const pk of ['A', 'B']) {
    for (const TableName of ['records', 'indexed']) {
      const Item = {
        pk: { S: pk },
        sk: { S: 'note' },
        owner: { S: pk },
        secret: { S: `of ${pk}` },
      };
      await lab.root.send(new PutItemCommand({ TableName, Item }));
    }
  }
});
afterAll(() => lab.close());

const TableName = 'records';
const key = (pk: string, sk = 'note') => ({ pk: { S: pk }, sk: { S: sk } });
const denied = 'AccessDeniedException';

/** Every operation on items, for a tenant. */
const commandsOn = (pk: string) => ({
  PutItem: new PutItemCommand({ TableName, Item: key(pk, 'made') }),
  GetItem: new GetItemCommand({ TableName, Key: key(pk) }),
  UpdateItem: new UpdateItemCommand({
    ...{ TableName, Key: key(pk, 'made'), UpdateExpression: 'SET a = :a' },
    ExpressionAttributeValues: { ':a': { N: '1' } },
  }),
  Query: new QueryCommand({
    ...{ TableName, KeyConditionExpression: 'pk = :pk' },
    ExpressionAttributeValues: { ':pk': { S: pk } },
  }),
  BatchGetItem: new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [key(pk)] } } }),
  BatchWriteItem: new BatchWriteItemCommand({
    RequestItems: { [TableName]: [{ PutRequest: { Item: key(pk, 'batch') } }] },
  }),
  DeleteItem: new DeleteItemCommand({ TableName, Key: key(pk, 'made') }),
});

it('DY-01: a tenant reads, writes and queries its own items, by both clients', async () => {
  const client = lab.as('shipped');
  const sent = Object.values(commandsOn('A')).map((command) => () => client.send(command as never));
  for (const send of sent) expect(await outcome(send())).toBe('ok');

  const documents = DynamoDBDocument.from(client);
  await documents.put({ TableName, Item: { pk: 'A', sk: 'document', theme: 'dark', tags: [1] } });
  const { Item } = await documents.get({ TableName, Key: { pk: 'A', sk: 'document' } });
  expect(Item).toEqual({ pk: 'A', sk: 'document', theme: 'dark', tags: [1] });
});

it("DY-02: another tenant's items are denied, by action and ARN, and nothing is written", async () => {
  const client = lab.as('leading');
  for (const [name, command] of Object.entries(commandsOn('B'))) {
    const error: unknown = await client.send(command as never).then(String, (e: unknown) => e);
    expect(error).toMatchObject({
      name: denied,
      message: expect.stringContaining(
        `arn:aws:sts::000000000000:assumed-role/leading/test is not authorized to perform: ` +
          `dynamodb:${name} on resource: ${tableArn(TableName)}`,
      ) as string,
    });
  }
  const { Items } = await lab.root.send(commandsOn('B').Query);
  expect(Items?.map(({ sk }) => sk?.S)).toEqual(['note']);
});

it('DY-02: a batch with one foreign key is denied as a whole', async () => {
  const client = lab.as('leading');
  const get = { RequestItems: { [TableName]: { Keys: [key('A'), key('B')] } } };
  expect(await outcome(client.send(new BatchGetItemCommand(get)))).toBe(denied);
  const write = [{ PutRequest: { Item: key('A', 'mixed') } }, { DeleteRequest: { Key: key('B') } }];
  const inTwoTables = { [TableName]: write.slice(0, 1), indexed: write.slice(1) };
  for (const RequestItems of [{ [TableName]: write }, inTwoTables]) {
    expect(await outcome(client.send(new BatchWriteItemCommand({ RequestItems })))).toBe(denied);
  }
  const { Item } = await lab.root.send(new GetItemCommand({ TableName, Key: key('A', 'mixed') }));
  expect(Item).toBeUndefined();
});

it('DY-03: a policy of leading keys that lets a Scan through is refused by the lint', () => {
  const statement = (more: object) => ({
    Version: '2012-10-17' as const,
    Statement: {
      Effect: 'Allow' as const,
      Action: ['dynamodb:GetItem', 'dynamodb:Scan'],
      Resource: tableArn(TableName),
      Condition: {
        'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['${aws:PrincipalTag/tenant}'] },
        ...more,
      },
    },
  });
  expect(lintPolicy(statement({}), 'identity')).not.toEqual([]);
  expect(lintPolicy(statement({ Null: { 'dynamodb:LeadingKeys': 'false' } }), 'identity')).toEqual(
    [],
  );
});

it('DY-04: no Scan, no PartiQL, and an index is asked by its own hash key', async () => {
  for (const role of ['shipped', 'leading'] as const) {
    const scan = (more: object) => lab.as(role).send(new ScanCommand({ TableName, ...more }));
    expect(await outcome(scan({}))).toBe(denied);
    expect(await outcome(scan({ ExclusiveStartKey: key('A') }))).toBe(denied);
    const Statement = `SELECT * FROM records WHERE pk = 'A'`;
    const select = lab.as(role).send(new ExecuteStatementCommand({ Statement }));
    expect(await outcome(select)).toBe('UnknownOperationException');
  }
  const client = lab.as('shippedIndexed');
  const query = (expression: string, value: string, IndexName: string) =>
    client.send(
      new QueryCommand({
        ...{ TableName: 'indexed', IndexName, KeyConditionExpression: expression },
        ...(expression.startsWith('#') && { ExpressionAttributeNames: { '#o': 'owner' } }),
        ExpressionAttributeValues: { ':v': { S: value } },
      }),
    );
  expect(await outcome(query('#o = :v', 'B', 'by-owner'))).toBe(denied);
  expect(await outcome(query('owner = :v', 'B', 'by-owner'))).toBe(denied);
  expect(await outcome(query('#o = :v', 'A', 'by-owner'))).toBe('ok');
  expect(await outcome(query('pk = :v', 'A', 'by-owner'))).toBe(denied);
  expect(await outcome(query('pk = :v', 'A', 'none'))).toBe(denied);
  expect(await outcome(query('pk = :v', 'B', 'by-sort'))).toBe(denied);
  expect(await outcome(query('pk = :v', 'A', 'by-sort'))).toBe('ok');
});

it('DY-06: a hash key behind placeholders is read like one in plain', async () => {
  const client = lab.as('careless');
  const query = (expression: string, value = 'B') =>
    client.send(
      new QueryCommand({
        ...{ TableName, KeyConditionExpression: expression },
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':v': { S: value }, ':a': { S: 'A' }, ':z': { S: 'z' } },
      }),
    );
  for (const expression of [
    '#pk = :v',
    '( #pk=:v )',
    '((#sk < :z) AND (#pk = :v))',
    '#sk BETWEEN :a AND :z AND #pk = :v',
    'begins_with(#sk, :a) and #pk = :v',
    '#pk = :a AND #pk = :v',
    'begins_with(#pk, :a)',
    '#pk > :a',
    '#sk = :a',
    '#pk = :missing',
    ':v = #pk',
    '#pk = :v OR #pk = :a',
    'NOT #pk = :v',
    '#pk IN (:a, :v)',
    '',
  ]) {
    expect([expression, await outcome(query(expression))]).toEqual([expression, denied]);
  }
  // A sign that no expression has, a name that is not defined, more than may be sent.
  for (const expression of ['pk = :a; pk = :v', '#unknown = :v', '('.repeat(5000)]) {
    expect(await outcome(query(expression))).toBe('ValidationException');
  }
});

it('DY-06: conditions of the old form, and both forms at once', async () => {
  const condition = (pk: string, ComparisonOperator: 'EQ' | 'GE' = 'EQ') => ({
    TableName,
    KeyConditions: { pk: { ComparisonOperator, AttributeValueList: [{ S: pk }] } },
  });
  const client = lab.as('careless');
  const send = (input: object) => outcome(client.send(new QueryCommand(input as never)));
  expect(await send(condition('A'))).toBe('ok');
  expect(await send(condition('B'))).toBe(denied);
  expect(await send(condition('A', 'GE'))).toBe(denied);
  const both = {
    ...condition('A'),
    KeyConditionExpression: 'pk = :v',
    ExpressionAttributeValues: { ':v': { S: 'B' } },
  };
  expect(await send(both)).toBe(denied);
  expect(await send({ ...condition('A'), ExclusiveStartKey: key('B') })).toBe(denied);
});

it('DY-08: a wrong secret, an old date and a foreign or expired token are refused by name', async () => {
  const issued = lab.issue('everything');
  const list = (config: Parameters<Lab['connect']>[0]) =>
    outcome(lab.connect(config).send(new ListTablesCommand({})));
  expect(await list({ credentials: issued })).toBe('ok');
  const wrongSecret = { ...issued, secretAccessKey: 'x'.repeat(40) };
  expect(await list({ credentials: wrongSecret })).toBe('InvalidSignatureException');
  expect(await list({ credentials: issued, systemClockOffset: -16 * 60_000 })).toBe(
    'InvalidSignatureException',
  );
  const unrecognized = 'UnrecognizedClientException';
  expect(await list({ credentials: { ...issued, sessionToken: 'garbage' } })).toBe(unrecognized);
  const { sessionToken } = lab.issue('everything');
  expect(await list({ credentials: { ...issued, sessionToken } })).toBe(unrecognized);
  const { accessKeyId, secretAccessKey } = issued;
  expect(await list({ credentials: { accessKeyId, secretAccessKey } })).toBe(unrecognized);
  const expired = lab.issue('everything', { expiresAt: Date.now() / 1000 - 1 });
  expect(await list({ credentials: expired })).toBe('ExpiredTokenException');
  const response = await fetch(lab.server.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDB_20120810.ListTables',
    },
    body: '{}',
  });
  expect(await response.json()).toMatchObject({
    __type: 'com.amazon.coral.service#MissingAuthenticationTokenException',
  });
});

it('DY-10: transactions are no operation here, and the README says so', async () => {
  const TransactItems = [{ Put: { TableName, Item: key('A') } }];
  const call = lab.root.send(new TransactWriteItemsCommand({ TransactItems }));
  expect(await outcome(call)).toBe('UnknownOperationException');
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme.replaceAll('\n', ' ')).toContain('no transactions, streams, TTL or PartiQL');
});

it('a table that is not there and one that may not be seen answer alike', async () => {
  const describe = (client: ReturnType<Lab['as']>, name: string) =>
    outcome(client.send(new DescribeTableCommand({ TableName: name })));
  const client = lab.as('nothing');
  expect(await describe(client, 'records')).toBe(denied);
  expect(await describe(client, 'no-such-table')).toBe(denied);
  expect(await describe(lab.as('everything'), 'no-such-table')).toBe('ResourceNotFoundException');
});
