import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { migrate, type QueueDefinition } from '@gatehouse/prisma/migrate';
import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const QUEUES: QueueDefinition[] = [{ name: 'first' }, { name: 'second', retryLimit: 3 }];

const FUNCTION_WITH_SEMICOLONS = `
  CREATE TABLE note (id int PRIMARY KEY, body text); -- a comment; with a semicolon
  INSERT INTO note VALUES (1, 'one; two');
  CREATE FUNCTION note_count() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    PERFORM 1; RETURN (SELECT count(*) FROM public.note);
  END; $$;
  GRANT SELECT ON note TO gatehouse_lookup;
  ALTER FUNCTION note_count() OWNER TO gatehouse_lookup;`;

describe('migrate', () => {
  const cluster = inject('postgres');
  const name = `migrate_${process.pid}`;
  const databaseUrl = cluster.adminUrl.replace(/postgres$/, name);
  const passwords = { app: cluster.appPassword, worker: cluster.workerPassword };
  let folder: string;
  let admin: Client;
  const errors: Error[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gatehouse-migrations-'));
    await maintenance(`CREATE DATABASE ${name}`);
    admin = new Client({ connectionString: databaseUrl });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await maintenance(`DROP DATABASE ${name} WITH (FORCE)`);
    await rm(folder, { recursive: true });
  });

  const run = (queues = QUEUES) =>
    migrate({
      adminUrl: databaseUrl,
      passwords,
      queues,
      log: () => undefined,
      migrationsFolder: folder,
    });

  it('applies what is new, once, also when two deploys start together', async () => {
    await writeMigration(folder, '20260101000000_init', FUNCTION_WITH_SEMICOLONS);

    const applied = await Promise.all([run(), run()]);

    expect(applied.flat()).toEqual(['20260101000000_init']);
    expect(await run()).toEqual([]);
  });

  it('lets the owner own the tables and the lookup role its functions', async () => {
    const { rows } = await admin.query(
      `SELECT (SELECT tableowner FROM pg_tables WHERE tablename = 'note') AS table_owner,
              (SELECT proowner::regrole::text FROM pg_proc WHERE proname = 'note_count') AS function_owner,
              note_count()::int AS notes`,
    );

    expect(rows).toEqual([
      { table_owner: 'gatehouse_owner', function_owner: 'gatehouse_lookup', notes: 1 },
    ]);
  });

  it('takes a failing migration back as a whole, says why, and runs the repaired one', async () => {
    const broken = '20260102000000_broken';
    await writeMigration(folder, broken, 'CREATE TABLE half (id int);\nSELECT nope;');

    await expect(run()).rejects.toMatchObject({
      code: 'migration.failed',
      migration: broken,
      message: `Migration ${broken} failed: line 2: column "nope" does not exist`,
    });
    const { rows } = await admin.query(`SELECT to_regclass('half') AS half`);
    expect(rows).toEqual([{ half: null }]);

    await writeMigration(folder, broken, 'CREATE TABLE half (id int);');
    expect(await run()).toEqual([broken]);
  });

  it('gives the roles that log in nothing but what they need', async () => {
    const { rows } = await admin.query(
      `SELECT rolname, rolcanlogin, rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole AS strong
         FROM pg_roles WHERE rolname IN ('gatehouse_app', 'gatehouse_worker', 'gatehouse_owner')
        ORDER BY 1`,
    );
    expect(rows).toEqual([
      { rolname: 'gatehouse_app', rolcanlogin: true, strong: false },
      { rolname: 'gatehouse_owner', rolcanlogin: false, strong: false },
      { rolname: 'gatehouse_worker', rolcanlogin: true, strong: false },
    ]);
  });

  it('lets the app send jobs and the worker run them, and neither change the schema', async () => {
    const asApp = bossAs('gatehouse_app', passwords.app);
    const asWorker = bossAs('gatehouse_worker', passwords.worker);
    await asApp.start();
    await asWorker.start();
    const done = new Promise((resolve) => {
      void asWorker.work('second', { pollingIntervalSeconds: 0.5 }, async ([job]) =>
        resolve(job?.data),
      );
    });

    expect(await asApp.send('second', { tenant: 'a' })).toEqual(expect.any(String));
    expect(await done).toEqual({ tenant: 'a' });
    await expect(asApp.fetch('second')).rejects.toThrow('permission denied');
    await expect(asApp.createQueue('third')).rejects.toThrow('permission denied');
    await expect(asWorker.createQueue('third', { partition: true })).rejects.toThrow(
      'permission denied',
    );
    await expect(asWorker.getDb().executeSql('CREATE TABLE pgboss.mine ()')).rejects.toThrow(
      'permission denied',
    );

    await asWorker.stop({ graceful: false });
    await asApp.stop({ graceful: false });
    expect(errors).toEqual([]);
  });

  it('takes nothing away from a release that runs, unless it is told that none does', async () => {
    await writeMigration(folder, '20260201000000_unread', 'SELECT 1');
    await writeMigration(
      folder,
      '20260301000000_drop',
      '-- contract: unread since 20260201000000_unread\nDROP TABLE half;',
    );
    await expect(run()).rejects.toThrow('release that one first');
    expect((await admin.query(`SELECT to_regclass('half') AS half`)).rows).toEqual([
      { half: 'half' },
    ]);

    await rm(join(folder, '20260301000000_drop'), { recursive: true });
    expect(await run()).toEqual(['20260201000000_unread']);
    await writeMigration(
      folder,
      '20260301000000_drop',
      '-- contract: unread since 20260201000000_unread\nDROP TABLE half;',
    );
    const old = new Client({
      connectionString: databaseUrl,
      application_name: 'gatehouse web 20260102000000',
    });
    await old.connect();
    await expect(run()).rejects.toThrow(
      'the web of release 20260102000000 reads, which still runs',
    );
    await old.end();
    await expect.poll(() => run()).toEqual(['20260301000000_drop']);
  });

  it('lets others through while it waits for a lock', async () => {
    await writeMigration(folder, '20260401000000_locked', 'ALTER TABLE note ADD COLUMN n int;');
    await admin.query('BEGIN; SELECT FROM note');
    const migrating = run();
    const other = new Client({ connectionString: databaseUrl });
    await other.connect();
    const isWaiting = async () => {
      const { rows } = await other.query('SELECT 1 FROM pg_locks WHERE NOT granted');
      return rows.length > 0;
    };
    await expect.poll(isWaiting).toBe(true);
    // Behind the one that waits.
    expect((await other.query('SELECT id FROM note')).rows).toEqual([{ id: 1 }]);
    await admin.query('COMMIT');
    expect(await migrating).toEqual(['20260401000000_locked']);
    await other.end();
  });

  function bossAs(user: string, password: string): PgBoss {
    const url = new URL(databaseUrl);
    url.username = user;
    url.password = password;
    const boss = new PgBoss({
      connectionString: url.href,
      migrate: false,
      createSchema: false,
      supervise: user === 'gatehouse_worker',
      schedule: false,
    });
    boss.on('error', (error) => errors.push(error));
    return boss;
  }

  async function maintenance(sql: string): Promise<void> {
    const client = new Client({ connectionString: cluster.adminUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  }
});

async function writeMigration(folder: string, name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}
