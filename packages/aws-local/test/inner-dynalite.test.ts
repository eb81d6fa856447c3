import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { startInnerDynalite } from '../src/dynamodb/inner-dynalite.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

const TABLE = {
  TableName: 'records',
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  BillingMode: 'PAY_PER_REQUEST',
};
const KEY = { pk: { S: 'a' } };

it('what was stored is there after a restart', async () => {
  const first = await startInnerDynalite(folder);
  expect(await first.send('CreateTable', TABLE)).toMatchObject({ status: 200 });
  expect(await first.send('PutItem', { TableName: 'records', Item: KEY })).toMatchObject({
    status: 200,
  });
  await first.close();
  const second = await startInnerDynalite(folder);
  const { body } = await second.send('GetItem', { TableName: 'records', Key: KEY });
  await second.close();
  expect(JSON.parse(body)).toEqual({ Item: KEY });
});
