import { mkdtemp, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { DUMMY_SIGNATURE, startInnerDynalite } from '../../src/dynamodb/inner-dynalite.ts';
import { openLab } from './lab.ts';

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

it('DY-09: dynalite has no port, and the gate has one on loopback only', async () => {
  const inner = await startInnerDynalite(undefined);
  const { mode } = await stat(dirname(inner.socketPath));
  expect((mode & 0o777).toString(8)).toBe('700');
  await inner.close();
  await expect(stat(dirname(inner.socketPath))).rejects.toThrow('ENOENT');

  const lab = await openLab();
  const { port } = new URL(lab.server.url);
  const others = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) {
    const socket = connect(Number(port), address);
    const answer = new Promise((resolve) => {
      socket.on('connect', () => resolve('connected'));
      socket.on('error', (error) => resolve(error));
    });
    expect(await answer).toMatchObject({ code: 'ECONNREFUSED' });
  }
  // What opens dynalite opens nothing here: no header is believed.
  const response = await fetch(lab.server.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDB_20120810.ListTables',
      'x-amz-date': '20000101T000000Z',
      authorization: DUMMY_SIGNATURE,
    },
    body: '{}',
  });
  expect(await response.json()).toMatchObject({
    __type: 'com.amazon.coral.service#UnrecognizedClientException',
  });
  await lab.close();
});

it('what was stored is there after a restart', async () => {
  const first = await startInnerDynalite(folder);
  expect(await first.send('CreateTable', TABLE)).toMatchObject({ status: 200 });
  // It answers before the table is ready.
  await vi.waitFor(async () => {
    const { body } = await first.send('DescribeTable', { TableName: 'records' });
    expect(JSON.parse(body)).toMatchObject({ Table: { TableStatus: 'ACTIVE' } });
  });
  expect(await first.send('PutItem', { TableName: 'records', Item: KEY })).toMatchObject({
    status: 200,
  });
  await first.close();
  const second = await startInnerDynalite(folder);
  const { body } = await second.send('GetItem', { TableName: 'records', Key: KEY });
  await second.close();
  expect(JSON.parse(body)).toEqual({ Item: KEY });
});
