import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { chmod, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';

import { locatePostgres, type PostgresBinaries } from './postgres-binaries.ts';
import { type Identity, unprivilegedIdentity } from './unprivileged.ts';

/** Options of {@link startPostgres}. */
export interface PostgresOptions {
  /** Folder of the cluster; created, with the cluster in it, when missing. */
  home: string;
  port: number;
  /** Password of the superuser `postgres`; only the first start sets it. */
  password: string;
  /** False trades crash safety for speed: tests only. */
  durable: boolean;
  logFile: string;
  /** Further settings of the server, as `name=value`. */
  settings?: readonly string[];
}

/** A running PostgreSQL server. */
export interface PostgresServer {
  pid: number;
  process: ChildProcess;
  /** URL of the superuser for a database of this server. */
  adminUrl(database?: string): string;
  /** Fast shutdown; killed when it takes longer than 15 s. */
  stop(): Promise<void>;
  /** `kill -9`: nothing is written down any more. */
  kill(): Promise<void>;
}

const FAST_AND_LOOSE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts PostgreSQL on 127.0.0.1, from the binaries that npm installed, and waits until it answers.
 *
 * @throws Error with the end of the server's log when it can't be created or started
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const identity = unprivilegedIdentity();
  await mkdir(options.home, { recursive: true, mode: 0o700 });
  await chmod(options.home, 0o700);
  if (identity) await chown(options.home, identity.uid, identity.gid);
  const binaries = await locatePostgres(join(options.home, 'native'), identity);
  const cluster = join(options.home, 'cluster');
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    await createCluster(binaries, cluster, options, identity);
  }
  const server = runServer(binaries, cluster, options, identity);
  const adminUrl = (database = 'postgres') =>
    `postgresql://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/${database}`;
  await answers(adminUrl(), server, options.logFile);
  return {
    pid: server.pid ?? 0,
    process: server,
    adminUrl,
    stop: () => stopServer(server),
    kill: () => killServer(server, cluster),
  };
}

async function createCluster(
  binaries: PostgresBinaries,
  cluster: string,
  options: PostgresOptions,
  identity: Identity | undefined,
): Promise<void> {
  // Made beside its place and then moved, so that an interrupted start leaves no half cluster.
  const draft = join(options.home, 'cluster.new');
  const passwordFile = join(options.home, 'initial-password');
  await rm(draft, { recursive: true, force: true });
  await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (identity) await chown(passwordFile, identity.uid, identity.gid);
  const log = openSync(options.logFile, 'a', 0o600);
  const initdb = spawn(
    binaries.initdb,
    [
      `--pgdata=${draft}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      ...(options.durable ? [] : ['--no-sync']),
    ],
    { ...identity, cwd: options.home, stdio: ['ignore', log, log], env: postgresEnvironment() },
  );
  const [code] = (await once(initdb, 'exit')) as [number | null];
  await rm(passwordFile, { force: true });
  if (code !== 0) throw new Error(`PostgreSQL could not be set up.\n${tail(options.logFile)}`);
  await rename(draft, cluster);
}

function runServer(
  binaries: PostgresBinaries,
  cluster: string,
  options: PostgresOptions,
  identity: Identity | undefined,
): ChildProcess {
  const settings = [
    `port=${options.port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    // What a tenant's own database needs (decision 0162).
    'max_prepared_transactions=64',
    'timezone=UTC',
    ...(options.durable ? [] : FAST_AND_LOOSE),
    ...(options.settings ?? []),
  ];
  const log = openSync(options.logFile, 'a', 0o600);
  const args = ['-D', cluster, ...settings.flatMap((one) => ['-c', one])];
  return spawn('/bin/sh', ['-c', UNTIL_STDIN_ENDS, 'sh', binaries.postgres, ...args], {
    ...identity,
    cwd: options.home,
    stdio: ['pipe', log, log],
    env: postgresEnvironment(),
    // Its own process group: Ctrl-C in a terminal reaches us, and we stop things in order.
    detached: true,
  });
}

/**
 * Runs a server until standard input ends, which it does when we close it and when we are killed:
 * no Postgres stays behind. SIGINT is its fast shutdown.
 */
const UNTIL_STDIN_ENDS = `
  exec 3<&0
  "$@" </dev/null 3<&- & server=$!
  { read -r _ <&3; kill -INT $server; } 2>/dev/null &
  wait $server
`;

/** PGPORT, PGDATA and their like would override what is set here. */
function postgresEnvironment(): NodeJS.ProcessEnv {
  const { PATH, NODE_ENV } = process.env;
  return { PATH, NODE_ENV, LC_ALL: 'C', TZ: 'UTC' };
}

async function answers(url: string, server: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) break;
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
      return;
    } catch (error) {
      if (isWrongPassword(error)) {
        await stopServer(server);
        throw new Error('PostgreSQL refuses the stored password.', { cause: error });
      }
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  await stopServer(server);
  throw new Error(`PostgreSQL did not start.\n${tail(logFile)}`);
}

function isWrongPassword(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '28P01';
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.stdin?.end();
  await Promise.race([gone, sleep(15_000, undefined, { ref: false })]);
  if (server.exitCode === null) process.kill(-server.pid, 'SIGKILL');
}

/**
 * First the server alone, for the shell that waits for it takes note of its death: without that it
 * would count as running, and the next one would not start on its files. Then what it leaves behind.
 */
async function killServer(server: ChildProcess, cluster: string): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  const [pid] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
  await gone;
  try {
    process.kill(-server.pid, 'SIGKILL');
  } catch {
    // Nothing was left.
  }
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-10).join('\n');
}
