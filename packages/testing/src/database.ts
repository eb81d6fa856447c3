import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

import type {} from './context.ts';
import type { ClusterAddress } from './test-cluster.ts';

/** A migrated, empty database of a suite's own, and the URLs of the roles that may log in. */
export interface TestDatabase {
  name: string;
  /** As superuser: for set-up and for looking past row-level security. */
  adminUrl: string;
  /** As `gatehouse_app`: what the product uses. */
  appUrl: string;
  /** As `gatehouse_worker`. */
  workerUrl: string;
  /** Ends all connections to it and deletes it. */
  drop(): Promise<void>;
}

/**
 * Copies the migrated template: takes some tens of milliseconds.
 *
 * @param cluster from `inject('postgres')` in an integration test
 */
export async function createTestDatabase(cluster: ClusterAddress): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await run(cluster.adminUrl, `CREATE DATABASE ${name} TEMPLATE ${cluster.template}`);
  return {
    name,
    adminUrl: withUser(cluster, name),
    appUrl: withUser(cluster, name, 'gatehouse_app', cluster.appPassword),
    workerUrl: withUser(cluster, name, 'gatehouse_worker', cluster.workerPassword),
    drop: () => run(cluster.adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function withUser(
  cluster: ClusterAddress,
  database: string,
  user?: string,
  password?: string,
): string {
  const url = new URL(cluster.adminUrl);
  url.pathname = database;
  if (user !== undefined) url.username = user;
  if (password !== undefined) url.password = password;
  return url.href;
}
