import { request } from 'node:http';
import { text } from 'node:stream/consumers';

import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createIndexedTable, type Lab, openLab, outcome } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
  await createIndexedTable(lab.root);
  const Item = { pk: { S: 'B' }, sk: { S: 'note' }, owner: { S: 'B' }, secret: { S: 'of B' } };
  await lab.root.send(new PutItemCommand({ TableName: 'indexed', Item }));
  await lab.root.send(new PutItemCommand({ TableName: 'records', Item }));
});
afterAll(async () => {
  expect(lab.reported).toEqual([]);
  await lab.close();
});

interface RawRequest {
  body: unknown;
  headers: Record<string, string>;
}

/** Changes each request of a client, before it is signed or after. */
function changing(
  client: DynamoDBClient,
  when: 'before' | 'after',
  change: (request: RawRequest) => void,
): DynamoDBClient {
  // In the one step requests are whole, after the other they are signed.
  const step = when === 'before' ? 'build' : ('finalizeRequest' as 'build');
  client.middlewareStack.add(
    (next) => (args) => {
      change(args.request as RawRequest);
      return next(args);
    },
    { step, priority: 'low' },
  );
  return client;
}

const denied = 'AccessDeniedException';
const get = (pk: string) =>
  new GetItemCommand({ TableName: 'records', Key: { pk: { S: pk }, sk: { S: 'note' } } });

/** Sends a body as it is, rightly signed. */
const sendRaw = (body: string | Uint8Array, role: Parameters<Lab['as']>[0] = 'leading') =>
  outcome(
    changing(lab.as(role), 'before', (one) => {
      one.body = body;
      one.headers['content-length'] = String(Buffer.byteLength(body));
    }).send(get('A')),
  );

it('a body that two readers may read in two ways is read once', async () => {
  const [own, foreign] = ['A', 'B'].map((pk) => `"Key":{"pk":{"S":"${pk}"},"sk":{"S":"note"}}`);
  const table = '"TableName":"records"';
  expect(await sendRaw(`{${table},${own},${foreign}}`)).toBe(denied);
  expect(await sendRaw(`{${table},${foreign},${own}}`)).toBe('ok');
  expect(await sendRaw(`{${table},${own},"\\u004bey":{"pk":{"S":"B"},"sk":{"S":"note"}}}`)).toBe(
    denied,
  );
  expect(await sendRaw(`{${table},"__proto__":{${own}}}`)).toBe(denied);
  expect(await sendRaw(`{${table},"Key":{"__proto__":{"pk":{"S":"A"}}}}`)).toBe(denied);
  for (const body of [
    `\uFEFF{${table},${own}}`,
    `[{${table},${own}}]`,
    'null',
    '"text"',
    '',
    '{',
  ]) {
    expect([body, await sendRaw(body)]).toEqual([body, 'SerializationException']);
  }
});

it('a value of two types, of none, or that is no value is no key', async () => {
  for (const pk of ['{"S":"A","B":"Qg=="}', '{"S":["A"]}', '{"SS":["A"]}', '{}', '"A"', '[]']) {
    const body = `{"TableName":"records","Key":{"pk":${pk},"sk":{"S":"note"}}}`;
    expect([pk, await sendRaw(body, 'everything')]).toEqual([pk, 'ValidationException']);
  }
  for (const name of ['../records', 'records/index/x', 'arn:aws:dynamodb:x:y:table/records', '*']) {
    expect(await sendRaw(`{"TableName":"${name}"}`, 'everything')).toBe('ValidationException');
  }
});

it('an index on an operation that has none does not change whose item it is', async () => {
  const key = '"Key":{"pk":{"S":"B"},"sk":{"S":"note"},"owner":{"S":"A"}}';
  const body = `{"TableName":"indexed","IndexName":"by-owner",${key}}`;
  expect(await sendRaw(body)).toBe(denied);
  expect(await sendRaw(`{"TableName":"indexed","Requests":[],"Keys":[],${key}}`)).toBe(denied);
});

it('numbers and binary values have one spelling', async () => {
  const reads = (TableName: string, pk: { N: string } | { B: Uint8Array }) =>
    outcome(lab.as('denying').send(new GetItemCommand({ TableName, Key: { pk } })));
  for (const N of ['1', '1.0', '01', '+1', '10e-1', '0.1E1', '1.', '.1e+1', '100E-2']) {
    expect([N, await reads('numbered', { N })]).toEqual([N, denied]);
  }
  for (const N of ['11', '-1', '0.1', '1e1', '1.01']) {
    expect([N, await reads('numbered', { N })]).toEqual([N, 'ok']);
  }
  for (const N of ['x0', 'e10', '', '1,0', '--1', '1e1000', '0x1']) {
    expect([N, await reads('numbered', { N })]).toEqual([N, 'ValidationException']);
  }
  expect(await reads('binary', { B: Buffer.from('abc') })).toBe(denied);
  // Two letters of base64 that are the same bytes.
  const spelt = '{"TableName":"binary","Key":{"pk":{"B":"YWJj\\n"}}}';
  expect(await sendRaw(spelt, 'denying')).toBe(denied);
  expect(await reads('binary', { B: Buffer.from('abd') })).toBe('ok');
});

it('a tag is a value, never a pattern, and no tag is no tenant', async () => {
  for (const tenant of ['*', '?', '${aws:userid}', '', 'a']) {
    expect(await outcome(lab.as('leading', { tags: { tenant } }).send(get('A')))).toBe(denied);
  }
  expect(await outcome(lab.as('leading', { tags: {} }).send(get('A')))).toBe(denied);
  expect(await outcome(lab.as('careless', { tags: {} }).send(get('')))).toBe(denied);
});

it('conditions on attributes see every name, hidden or written in a batch', async () => {
  const client = lab.as('named');
  const item = (name: string) => ({ pk: { S: 'A' }, sk: { S: 'x' }, [name]: { S: 'x' } });
  const put = (name: string) => new PutItemCommand({ TableName: 'records', Item: item(name) });
  expect(await outcome(client.send(put('shown')))).toBe('ok');
  expect(await outcome(client.send(put('secret')))).toBe(denied);
  const batch = (name: string) =>
    new BatchWriteItemCommand({
      RequestItems: { records: [{ PutRequest: { Item: item(name) } }] },
    });
  expect(await outcome(client.send(batch('shown')))).toBe('ok');
  expect(await outcome(client.send(batch('secret')))).toBe(denied);
  const update = (UpdateExpression: string, names: Record<string, string> = {}) =>
    new UpdateItemCommand({
      ...{ TableName: 'records', Key: { pk: { S: 'A' }, sk: { S: 'x' } }, UpdateExpression },
      ...(UpdateExpression.includes(':v') && { ExpressionAttributeValues: { ':v': { S: 'x' } } }),
      ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
    });
  expect(await outcome(client.send(update('SET shown = :v')))).toBe('ok');
  for (const [expression, names] of [
    ['SET secret = :v', {}],
    ['SET shown = secret', {}],
    ['SET #s = :v', { '#s': 'secret' }],
    ['SET shown = if_not_exists(secret, :v)', {}],
    ['REMOVE secret[0].shown', {}],
  ] as const) {
    expect([expression, await outcome(client.send(update(expression, names)))]).toEqual([
      expression,
      denied,
    ]);
  }
  const query = new QueryCommand({
    ...{ TableName: 'records', KeyConditionExpression: 'pk = :v', FilterExpression: 'secret = :v' },
    ExpressionAttributeValues: { ':v': { S: 'A' } },
  });
  expect(await outcome(client.send(query))).toBe(denied);
});

it('what is not signed, or changed after signing, does not count', async () => {
  const tampered = (change: (one: RawRequest) => void) =>
    outcome(changing(lab.as('everything'), 'after', change).send(get('A')));
  const mismatch = 'InvalidSignatureException';
  expect(await tampered(() => undefined)).toBe('ok');
  expect(
    await tampered((one) => {
      one.body = '{"TableName":"none"}';
      one.headers['content-length'] = '20';
    }),
  ).toBe(mismatch);
  expect(
    await tampered(({ headers }) => (headers['x-amz-target'] = 'DynamoDB_20120810.DeleteItem')),
  ).toBe(mismatch);
  expect(
    await tampered((one) => {
      one.body = '{"TableName":"records"}';
      one.headers['content-length'] = '23';
      one.headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD';
    }),
  ).toBe(mismatch);
  const unknown = (change: (one: RawRequest) => void) =>
    outcome(changing(lab.as('everything'), 'before', change).send(new ListTablesCommand({})));
  for (const target of [
    'DynamoDB_20111205.ListTables',
    'ListTables',
    'DynamoDB_20120810.constructor',
  ]) {
    expect(await unknown(({ headers }) => (headers['x-amz-target'] = target))).toBe(
      'UnknownOperationException',
    );
  }
  expect(await unknown(({ headers }) => (headers['content-type'] = 'application/json'))).toBe(
    'UnknownOperationException',
  );
});

it('another host name and a header that comes twice are refused', async () => {
  const send = async (headers: string[]) => {
    const { port } = new URL(lab.server.url);
    const outgoing = request({ port, method: 'POST', headers, setHost: false });
    outgoing.end('{}');
    return new Promise<string>((resolve, reject) => {
      outgoing.on('response', (response) => resolve(text(response))).on('error', reject);
    });
  };
  const type = ['content-type', 'application/x-amz-json-1.0', 'content-length', '2'];
  const target = ['x-amz-target', 'DynamoDB_20120810.ListTables'];
  expect(await send(['host', 'evil.example', ...type, ...target])).toContain(denied);
  expect(await send(['host', 'localhost', ...type, ...target, ...target])).toContain(
    'MissingAuthenticationTokenException',
  );
});
