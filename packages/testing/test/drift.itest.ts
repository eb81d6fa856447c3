import { schemaDrift } from '@gatehouse/prisma/drift';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../src/database.ts';

describe('the migrations and schema.prisma', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(inject('postgres'));
  });
  afterAll(() => database.drop());

  it('describe the same tables', async () => {
    expect(await schemaDrift(database.adminUrl)).toBe('');
  });

  it('would be told apart', async () => {
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query('ALTER TABLE tenants ADD COLUMN planted text');
    await admin.end();

    expect(await schemaDrift(database.adminUrl)).toContain('DROP COLUMN "planted"');
  });
});
