import { QUEUES } from '@gatehouse/db/queue/queues';
import { migrate } from '@gatehouse/prisma/migrate';

import { UserError } from '@gatehouse/domain/user-error';
import { setting } from './settings.ts';
import { migrateAllOwn } from './tenant-databases.ts';

/**
 * Brings the database up to date, and then those that tenants have of their own. The passwords of
 * the two roles that log in are taken from the URLs that the web app and the worker will use.
 * @param stopped neither of them runs
 * @returns false when a tenant's own database is out of use now
 */
export async function migrateCommand(
  environment: NodeJS.ProcessEnv,
  stopped: boolean,
): Promise<boolean> {
  const passwords = {
    app: getPassword(environment, 'DATABASE_URL', 'gatehouse_app'),
    worker: getPassword(environment, 'WORKER_DATABASE_URL', 'gatehouse_worker'),
  };
  const applied = await migrate({
    adminUrl: setting(environment, 'DATABASE_ADMIN_URL'),
    passwords,
    queues: QUEUES,
    log: (line) => console.log(line),
    stopped,
  });
  console.log(applied.length === 0 ? 'The database is up to date.' : `${applied.length} applied.`);
  return migrateAllOwn(environment);
}

function getPassword(environment: NodeJS.ProcessEnv, name: string, role: string): string {
  const url = new URL(setting(environment, name));
  if (url.username === role && url.password !== '') return decodeURIComponent(url.password);
  throw new UserError(
    `${name} does not log in as ${role} with a password.`,
    `Write it as postgresql://${role}:<password>@<host>:5432/<database>`,
  );
}
