import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { QueueDefinition } from '@gatehouse/prisma/migrate';
import { Client } from 'pg';

import { startWriterEndpoint, type WriterEndpoint } from './balancer/writer-endpoint.ts';
import { freePort } from './ports.ts';
import { type PostgresOptions, startPostgres } from './postgres.ts';
import { type ClusterAddress, makeTemplate } from './test-cluster.ts';
import { unprivilegedIdentity } from './unprivileged.ts';

/** A Postgres with a standby, and one address for whichever of them takes writes. */
export interface ReplicatedCluster {
  /** By way of the writer's address: it stays right. */
  readonly address: ClusterAddress;
  readonly writer: WriterEndpoint;
  /** The standby itself, as superuser. */
  readonly standbyUrl: string;
  /** `kill -9` of the primary, for good. */
  killPrimary(): Promise<void>;
  /** Makes the standby the primary. Resolves when it takes writes. */
  promote(): Promise<void>;
  stop(): Promise<void>;
}

const STANDBY = 'standby';

/**
 * Starts a primary and a standby of it from the packaged Postgres, which has no pg_basebackup: the
 * standby is made of the files of a primary that was shut down, and streams from then on. A commit
 * waits until the standby has it on disk (`synchronous_commit` is on, and the standby is named).
 */
export async function startReplicatedCluster(
  queues: readonly QueueDefinition[],
): Promise<ReplicatedCluster> {
  const home = await mkdtemp(join(tmpdir(), 'gatehouse-replicated-'));
  await chmod(home, 0o755);
  const password = randomBytes(12).toString('hex');
  const options = async (name: string, settings: readonly string[]): Promise<PostgresOptions> => ({
    home: join(home, name),
    port: await freePort(),
    password,
    durable: true,
    logFile: join(home, `${name}.log`),
    settings: ['wal_keep_size=256MB', ...settings],
  });
  const first = await options('primary', [`synchronous_standby_names=${STANDBY}`]);
  await (await startPostgres({ ...first, settings: [] })).stop();
  const second = await options(STANDBY, []);
  await copyCluster(first, second);
  const primary = await startPostgres(first);
  const standby = await startPostgres(second);
  await isSynchronous(primary.adminUrl());
  const template = await makeTemplate(primary.adminUrl(), queues);
  const writer = await startWriterEndpoint([primary.adminUrl(), standby.adminUrl()]);
  const adminUrl = new URL(primary.adminUrl());
  adminUrl.port = String(writer.port);
  return {
    address: { ...template, adminUrl: adminUrl.href },
    writer,
    standbyUrl: standby.adminUrl(),
    killPrimary: () => primary.kill(),
    promote: () => ask(standby.adminUrl(), 'select pg_promote(wait => true)').then(() => undefined),
    async stop() {
      await writer.close();
      await primary.kill();
      await standby.kill();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Copies the files of a server that is stopped, and says whom the copy follows. */
async function copyCluster(from: PostgresOptions, to: PostgresOptions): Promise<void> {
  const identity = unprivilegedIdentity();
  await mkdir(to.home, { mode: 0o700 });
  if (identity) await chown(to.home, identity.uid, identity.gid);
  const cluster = join(to.home, 'cluster');
  const copied = spawnSync('cp', ['-R', join(from.home, 'cluster'), cluster], {
    ...identity,
    cwd: '/',
    encoding: 'utf8',
  });
  if (copied.status !== 0) throw new Error(`The standby could not be made.\n${copied.stderr}`);
  const follow = `host=127.0.0.1 port=${from.port} user=postgres password=${from.password} application_name=${STANDBY}`;
  const files = {
    'standby.signal': '',
    'postgresql.auto.conf': `primary_conninfo = '${follow}'\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(cluster, name);
    await writeFile(path, text, { mode: 0o600 });
    if (identity) await chown(path, identity.uid, identity.gid);
  }
}

async function isSynchronous(url: string): Promise<void> {
  const text = "select 1 from pg_stat_replication where sync_state = 'sync'";
  for (let tries = 0; (await ask(url, text)) === 0; tries += 1) {
    if (tries === 600) throw new Error('The standby does not follow.');
    await sleep(50);
  }
}

/** @returns the number of rows */
async function ask(url: string, text: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
