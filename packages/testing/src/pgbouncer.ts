import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort, isAnswering } from './ports.ts';
import { unprivilegedIdentity } from './unprivileged.ts';

const PROGRAM = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', '/opt/homebrew/bin/pgbouncer'].find(
  existsSync,
);

/** Whether this machine has a PgBouncer: it is no part of the packages that npm installs. */
export const HAS_PGBOUNCER = PROGRAM !== undefined;

/** A running PgBouncer in transaction mode. */
export interface PgBouncer {
  /** The URL it was started with, by way of PgBouncer. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts PgBouncer in transaction mode on 127.0.0.1, for the login of this URL.
 * @param settings further lines of its configuration
 */
export async function startPgBouncer(
  url: string,
  settings: readonly string[] = [],
): Promise<PgBouncer> {
  if (PROGRAM === undefined) throw new Error('PgBouncer is not installed.');
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-pgbouncer-'));
  const port = await freePort();
  const { hostname, port: serverPort, username, password } = new URL(url);
  const users = join(folder, 'users.txt');
  await writeFile(users, `"${username}" "${decodeURIComponent(password)}"\n`);
  const configuration = join(folder, 'pgbouncer.ini');
  await writeFile(
    configuration,
    [
      ...['[databases]', `* = host=${hostname} port=${serverPort}`],
      ...['[pgbouncer]', 'pool_mode = transaction', 'default_pool_size = 4'],
      ...['listen_addr = 127.0.0.1', `listen_port = ${port}`, 'unix_socket_dir ='],
      ...['auth_type = plain', `auth_file = ${users}`, 'server_round_robin = 1', ...settings, ''],
    ].join('\n'),
  );
  for (const path of [folder, users, configuration]) await chmod(path, 0o755);
  const server = spawn(PROGRAM, ['-q', configuration], {
    ...unprivilegedIdentity(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  server.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const ended = once(server, 'exit');
  for (let tries = 0; !(await isAnswering(port)); tries += 1) {
    if (server.exitCode !== null || tries === 100) throw new Error(`PgBouncer failed.\n${log}`);
    await sleep(50);
  }
  const through = new URL(url);
  through.host = `127.0.0.1:${port}`;
  return {
    url: through.href,
    async stop() {
      // At once: it would wait for its clients otherwise.
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
