import { randomUUID } from 'node:crypto';

import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { openRecords } from '../src/records.ts';
import { startLocalAws, TABLE } from './local-aws.ts';

let aws: Awaited<ReturnType<typeof startLocalAws>>;
beforeAll(async () => {
  aws = await startLocalAws();
});
afterAll(() => aws.close());

const denied = { name: 'AccessDeniedException' };

it('keeps profile and preferences of a person, for each tenant by itself', async () => {
  const [person, acme, northwind] = [randomUUID(), randomUUID(), randomUUID()];
  const inAcme = openRecords(await aws.asMember(person, acme), TABLE, acme);
  const inNorthwind = openRecords(await aws.asMember(person, northwind), TABLE, northwind);

  await inAcme.saveProfile(person, { title: 'Welder' });
  await inAcme.setPreference(person, 'theme', 'dark');
  await inAcme.setPreference(person, 'rows', 50);
  await inNorthwind.saveProfile(person, { title: 'Owner', phone: '+1 555 0100' });

  expect(await inAcme.read(person)).toEqual({
    profile: { title: 'Welder' },
    preferences: { theme: 'dark', rows: 50 },
  });
  expect(await inNorthwind.read(person)).toEqual({
    profile: { title: 'Owner', phone: '+1 555 0100' },
  });
  await inAcme.forget(person);
  expect(await inAcme.read(person)).toEqual({});
});

it("another tenant's records are denied: to read, to write, to delete, and all at once", async () => {
  const [person, own, foreign] = [randomUUID(), randomUUID(), randomUUID()];
  const client = await aws.asMember(person, own);
  const records = openRecords(client, TABLE, foreign);
  await expect(records.read(person)).rejects.toMatchObject(denied);
  await expect(records.saveProfile(person, { title: 'x' })).rejects.toMatchObject(denied);
  await expect(records.setPreference(person, 'theme', 'x')).rejects.toMatchObject(denied);
  await expect(records.forget(person)).rejects.toMatchObject(denied);
  await expect(client.send(new ScanCommand({ TableName: TABLE }))).rejects.toMatchObject(denied);
});

it('a guest has no records, of no tenant', async () => {
  const records = openRecords(await aws.asGuest(), TABLE, randomUUID());
  await expect(records.read('me')).rejects.toMatchObject(denied);
});
