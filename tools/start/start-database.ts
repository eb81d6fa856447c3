import { setTimeout as sleep } from 'node:timers/promises';

import { QUEUES } from '@gatehouse/db/queue/queues';
import { migrate, MigrationError } from '@gatehouse/prisma/migrate';
import { type PostgresServer, startPostgres } from '@gatehouse/testing/postgres';
import { Client } from 'pg';

import { DATABASE } from './environment.ts';
import { postgresHome } from './postgres-home.ts';
import { failure } from './service.ts';
import type { Stack } from './stack.ts';
import { UserError } from '@gatehouse/domain/user-error';

/** Starts Postgres, creates the database when it is missing. Returns the administrator's URL. */
export async function startDatabase(
  stack: Stack,
  addChild: (pid: number) => void,
): Promise<string> {
  const logFile = stack.state.log('postgres');
  const server = await startPostgres({
    home: await postgresHome(stack.state),
    port: stack.options.ports.postgres,
    password: stack.secrets.postgresPassword,
    durable: true,
    logFile,
  }).catch((error: unknown) => {
    throw asStartError(error, logFile);
  });
  addChild(server.pid);
  stack.adopt({
    name: 'Postgres',
    pid: server.pid,
    logFile,
    exited: ended(server),
    stop: () => server.stop(),
  });
  await createDatabase(server.adminUrl());
  return server.adminUrl(DATABASE);
}

/** Roles, migrations, job queues. Returns how many migrations were new. */
export async function migrateDatabase(
  stack: Pick<Stack, 'secrets'>,
  adminUrl: string,
): Promise<number> {
  try {
    const applied = await migrate({
      adminUrl,
      passwords: { app: stack.secrets.appPassword, worker: stack.secrets.workerPassword },
      queues: QUEUES,
      // Web and worker start after it.
      stopped: true,
      log: () => undefined,
    });
    return applied.length;
  } catch (error) {
    if (!(error instanceof MigrationError)) throw error;
    throw new UserError(
      error.message,
      'The database is as it was before that migration. Repair prisma/migrations, or begin anew ' +
        'with npm start -- --reset',
    );
  }
}

async function createDatabase(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const found = await admin.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await admin.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await admin.end();
  }
}

async function ended(server: PostgresServer): Promise<void> {
  const child = server.process;
  while (child.exitCode === null && child.signalCode === null) {
    await sleep(200, undefined, { ref: false });
  }
}

function asStartError(error: unknown, logFile: string): UserError {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('refuses the stored password')) {
    return new UserError(
      'Postgres does not know the password that is stored beside it.',
      'The state was changed from outside. Begin anew: npm start -- --reset',
    );
  }
  if (message.startsWith('PostgreSQL')) return failure({ name: 'Postgres', logFile }, 'failed');
  return new UserError(message, 'Run Gatehouse on Linux or macOS, on x64 or arm64.');
}
