import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { migrate } from '@gatehouse/prisma/migrate';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { freePort } from '../src/ports.ts';
import { type PostgresServer, startPostgres } from '../src/postgres.ts';

describe('a managed Postgres, whose administrator is no superuser', () => {
  let home: string;
  let server: PostgresServer;
  let adminUrl: string;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'gatehouse-managed-'));
    server = await startPostgres({
      home,
      port: await freePort(),
      password: 'superuser',
      durable: false,
      logFile: `${home}.log`,
    });
    await query(
      server.adminUrl(),
      `
      CREATE ROLE administrator LOGIN CREATEROLE CREATEDB BYPASSRLS PASSWORD 'administrator'`,
    );
    await query(server.adminUrl(), 'CREATE DATABASE gatehouse OWNER administrator');
    const url = new URL(server.adminUrl('gatehouse'));
    url.username = 'administrator';
    url.password = 'administrator';
    adminUrl = url.href;
  });

  afterAll(async () => {
    await server.stop();
    await rm(home, { recursive: true });
    await rm(`${home}.log`);
  });

  const run = (app: string) =>
    migrate({
      adminUrl,
      passwords: { app, worker: 'worker' },
      queues: [{ name: 'first' }],
      log: () => undefined,
    });

  it('H14: keeps its files and its log to itself', async () => {
    const paths = [home, join(home, 'cluster'), `${home}.log`];
    const modes = await Promise.all(paths.map(async (path) => (await stat(path)).mode & 0o777));
    expect(modes).toEqual([0o700, 0o700, 0o600]);
  });

  it('can be migrated, and migrated again with another password', async () => {
    expect((await run('one')).length).toBeGreaterThan(0);
    expect(await run('two')).toEqual([]);

    const url = new URL(adminUrl);
    url.username = 'gatehouse_app';
    url.password = 'two';
    expect(await query(url.href, 'SELECT current_user AS name')).toEqual([
      { name: 'gatehouse_app' },
    ]);
  });

  it('takes back what was given to a role by hand', async () => {
    await query(server.adminUrl(), 'ALTER ROLE gatehouse_app CREATEDB BYPASSRLS');

    await migrate({
      adminUrl: server.adminUrl('gatehouse'),
      passwords: { app: 'two', worker: 'worker' },
      queues: [],
      log: () => undefined,
    });

    const role = `SELECT rolcreatedb OR rolbypassrls AS strong FROM pg_roles WHERE rolname = 'gatehouse_app'`;
    expect(await query(server.adminUrl(), role)).toEqual([{ strong: false }]);
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
