import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { Database } from '../../src/database.ts';
import { createTwins, type Twin } from '../twins.ts';

/** As superuser: row-level security is out of the way. */
export let admin: pg.Client;
export let db: Database;
/** Two tenants whose rows have the same ids, made anew for each test. */
export let twins: readonly [Twin, Twin];

/** A database of this file's own, with twins in it. */
export function useTwins(): void {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(inject('postgres'));
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    db = new Database({ url: database.adminUrl, poolSize: 2 });
  });

  afterAll(async () => {
    await db.close();
    await admin.end();
    await database.drop();
  });

  beforeEach(async () => {
    twins = await createTwins(admin);
  });
}
