import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { migrate, type QueueDefinition } from '@gatehouse/prisma/migrate';
import { Client } from 'pg';

import { freePort } from './ports.ts';
import { type PostgresOptions, type PostgresServer, startPostgres } from './postgres.ts';

/** What a test process must know to make databases: plain values, so that it can cross processes. */
export interface ClusterAddress {
  /** Superuser URL of the maintenance database. */
  adminUrl: string;
  /** Name of the migrated database that others are copied from. */
  template: string;
  appPassword: string;
  workerPassword: string;
}

/** A throw-away Postgres with a migrated template database. */
export interface TestCluster {
  address: ClusterAddress;
  /** `kill -9` of the server, then a new start on the same files and port. */
  crash(): Promise<void>;
  /** Stops the server and deletes everything of it. */
  stop(): Promise<void>;
}

/** Options of {@link startTestCluster}. */
export interface TestClusterOptions {
  /** Other migrations than the product's. */
  readonly migrationsFolder?: string;
  /** Keeps what was committed through a crash; slower. */
  readonly durable?: boolean;
}

/**
 * Starts a Postgres of its own in a temporary folder on a free port, and migrates a template.
 *
 * @param queues job queues to create
 */
export async function startTestCluster(
  queues: readonly QueueDefinition[],
  { migrationsFolder, durable = false }: TestClusterOptions = {},
): Promise<TestCluster> {
  const home = await mkdtemp(join(tmpdir(), 'gatehouse-test-'));
  const options = {
    home,
    port: await freePort(),
    password: randomBytes(12).toString('hex'),
    durable,
    logFile: `${home}.log`,
  };
  let server = await startPostgres(options);
  const crash = async (): Promise<void> => {
    await server.kill();
    server = await startAgain(options);
  };
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
    await rm(`${home}.log`, { force: true });
  };
  try {
    const address = await makeTemplate(server.adminUrl(), queues, migrationsFolder);
    return { address, crash, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Makes the migrated database that others are copied from, on a server that has none.
 * @param adminUrl superuser URL of the maintenance database
 */
export async function makeTemplate(
  adminUrl: string,
  queues: readonly QueueDefinition[],
  migrationsFolder?: string,
): Promise<ClusterAddress> {
  const address: ClusterAddress = {
    adminUrl,
    template: 'gatehouse_template',
    appPassword: randomBytes(12).toString('hex'),
    workerPassword: randomBytes(12).toString('hex'),
  };
  await createDatabase(adminUrl, address.template);
  await migrate({
    adminUrl: new URL(`/${address.template}`, adminUrl).href,
    passwords: { app: address.appPassword, worker: address.workerPassword },
    queues,
    log: () => undefined,
    ...(migrationsFolder === undefined ? {} : { migrationsFolder }),
  });
  return address;
}

/** What is left of the one that was killed may hold its memory for a moment. */
async function startAgain(options: PostgresOptions): Promise<PostgresServer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await startPostgres(options);
    } catch (error) {
      if (tries === 20) throw error;
    }
  }
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  await client.end();
}
