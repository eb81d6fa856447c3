import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createFileStore } from '@gatehouse/storage';
import { freePort } from '@gatehouse/testing/ports';
import { afterEach, expect, it } from 'vitest';

import { awsEnvironment, FILES_BUCKET } from '../aws-parts.ts';
import { REGION } from '../environment.ts';
import { parseOptions } from '../options.ts';
import { provisionAws } from '../provision-aws.ts';
import { type Service, startService } from '../service.ts';
import type { Stack } from '../stack.ts';
import { startAws } from '../start-aws.ts';
import { cognitoTarget, startCognito } from '../start-cognito.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean();
});

/** As much of a stack as these parts need. */
async function createStack(): Promise<Stack & { services: Service[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'start-aws-'));
  cleanUp.push(() => rm(folder, { recursive: true }));
  const at = (...names: string[]) => join(folder, ...names);
  const names = ['cognito', 'smtp', 's3', 'dynamodb'];
  const ports = await Promise.all(names.map(async (name) => [`--${name}-port`, await freePort()]));
  const services: Service[] = [];
  return {
    services,
    options: parseOptions(['--with', 'aws', '--state', folder, ...ports.flat().map(String)]),
    state: { path: folder, at, log: (name: string) => at(`${name}.log`) },
    secrets: {
      awsAccessKeyId: `LKIA${randomBytes(8).toString('hex').toUpperCase()}`,
      awsSecretAccessKey: randomBytes(30).toString('base64'),
      awsCredentialsKey: randomBytes(32).toString('base64'),
    },
    async run(options: Parameters<Stack['run']>[0]): Promise<Service> {
      const signal = new AbortController().signal;
      const service = await startService({ ...options, signal }, () => undefined);
      services.push(service);
      cleanUp.push(() => service.stop());
      return service;
    },
  } as unknown as Stack & { services: Service[] };
}

it("a member's credentials open their tenant's records, also after a restart, and no other's", async () => {
  const stack = await createStack();
  await Promise.all([startCognito(stack), startAws(stack)]);
  const { identityPoolId } = await provisionAws(stack);
  expect(await provisionAws(stack)).toEqual({ identityPoolId, changes: [] });

  const settings = awsEnvironment(stack.options, identityPoolId, '');
  const { endpoint, credentials } = cognitoTarget(stack);
  const store = createFileStore({
    ...{ region: REGION, identityPoolId, bucket: FILES_BUCKET, credentials },
    endpoints: { identity: endpoint, s3: settings['AWS_ENDPOINT_URL_S3'] },
  });
  cleanUp.push(() => store.close());
  const [tenantId, other] = [randomUUID(), randomUUID()];
  const session = { tenantId, principalId: randomUUID(), access: 'read' } as const;
  const client = new DynamoDBClient({
    ...{ region: REGION, endpoint: settings['AWS_ENDPOINT_URL_DYNAMODB'] ?? '' },
    credentials: await store.vend(session),
  });
  cleanUp.push(() => client.destroy());
  const TableName = settings['RECORDS_TABLE'];
  const item = (tenant: string) => ({ pk: { S: tenant }, sk: { S: 'USER#1#PROFILE' } });
  const put = (tenant: string) =>
    client.send(new PutItemCommand({ TableName, Item: { ...item(tenant), title: { S: 'x' } } }));
  await put(tenantId);
  await expect(put(other)).rejects.toMatchObject({ name: 'AccessDeniedException' });

  await stack.services.find(({ name }) => name === 'S3 and DynamoDB')?.stop();
  await startAws(stack);
  const get = new GetItemCommand({ TableName, Key: item(tenantId) });
  expect((await client.send(get)).Item?.['title']).toEqual({ S: 'x' });
  const strange = await fetch(`${settings['FILES_ORIGIN']}/${FILES_BUCKET}/tenants/x`);
  expect(strange.status).toBe(403);
});
