import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { Database } from '../src/database.ts';

const ROUNDS = 40;
const CALLERS = 24;

let database: TestDatabase;
let admin: pg.Client;
let db: Database;
let tenant: TenantFixture;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  tenant = await createTenantFixture(admin);
  db = new Database({ url: database.appUrl });
});

afterAll(async () => {
  await db.close();
  await admin.end();
  await database.drop();
});

/** Sends one keyed request many times at once; how often its work was done, and how it ended. */
async function sendAtOnce() {
  const { userId } = tenant.owner;
  const request = {
    principalId: userId,
    key: randomUUID(),
    requestHash: new Uint8Array(32),
  };
  let done = 0;
  const answers = await Promise.allSettled(
    Array.from({ length: CALLERS }, () =>
      db.once(request, async () => {
        await db.withTenant({ tenantId: tenant.id, userId }, () => {
          done += 1;
          return Promise.resolve();
        });
        return { status: 204, sealedBody: null };
      }),
    ),
  );
  const replayed = answers.map((one) => (one.status === 'fulfilled' ? one.value.replayed : null));
  return { done, first: replayed.filter((again) => again === false).length };
}

it('CR-11 the work of a keyed request is done once, however its senders race', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    expect(await sendAtOnce()).toEqual({ done: 1, first: 1 });
  }
});
