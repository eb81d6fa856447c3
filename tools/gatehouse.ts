/** `pnpm gatehouse <command>`: deploying and operating. See docs/deploy.md, docs/operations.md. */
import { parseArgs } from 'node:util';

import { m2mCreate } from './deploy/m2m-command.ts';
import { migrateCommand } from './deploy/migrate-command.ts';
import { provisionCommand } from './deploy/provision-command.ts';
import { afterRestore } from './operate/after-restore.ts';
import { auditVerify } from './operate/audit-verify.ts';
import { drift } from './operate/drift.ts';
import { retryJobs, showJobs } from './operate/jobs.ts';
import { changeOperator } from './operate/operator.ts';
import { seedScaleCommand } from './operate/seed-scale.ts';
import { readLocalSettings } from './start/local-settings.ts';
import { stateFolderOf } from './start/options.ts';
import { StartError } from './start/start-error.ts';

const HELP = `
  Each command reads its settings from the environment; with --local, those of the stack that
  npm start runs on this machine, with --state DIR when it was started so.

  pnpm gatehouse migrate
      Roles, schema and job queues of the database. Reads DATABASE_ADMIN_URL, DATABASE_URL and
      WORKER_DATABASE_URL.

  pnpm gatehouse provision --domain-prefix NAME [--pool-name NAME] [--client-name NAME]
      User pool, app client, domain and groups in Cognito. Reads COGNITO_REGION, APP_ORIGIN and
      SIGN_UP_OPEN, and AWS credentials where the AWS SDK finds them.

      Both are safe to repeat: what is as it should be is left alone.

  pnpm gatehouse m2m create --name NAME --scopes PERMISSION,PERMISSION...
      An app client for a program that signs in by itself (client credentials). Prints its id, which
      a tenant then registers in its settings, and its secret. Reads COGNITO_REGION and
      COGNITO_USER_POOL_ID.

  pnpm gatehouse audit verify [--tenant SLUG]
      Checks the hash chain of the audit log and names the first bad row. Reads WORKER_DATABASE_URL
      and AUDIT_HEADS_FOLDER. Exit code 1 when a chain does not hold.

  pnpm gatehouse drift [--dry-run | --repair] [--tenant SLUG]
      Where the pool's groups differ from the database. Changes nothing unless told to. Reads
      WORKER_DATABASE_URL and the COGNITO_ settings. Exit code 1 when a difference is left.

  pnpm gatehouse jobs
  pnpm gatehouse jobs retry ID... | --all
      What waits on the job queues, and what was parked and why; puts parked jobs back. Reads
      WORKER_DATABASE_URL.

  pnpm gatehouse after-restore
      After the database was restored from a backup, before the app starts: ends sessions, revokes
      API keys, expires invitations, and holds rights that Cognito no longer has until an operator
      releases them. Reads DATABASE_ADMIN_URL.

  pnpm gatehouse operator add EMAIL
  pnpm gatehouse operator remove EMAIL
      Makes somebody staff of the SaaS, or ends it. Reads WORKER_DATABASE_URL and the COGNITO_
      settings.

  pnpm gatehouse seed --scale
      10,000 tenants, 1,000,000 users and 1,200,000 memberships, one tenant of 100,000, into a
      database of this machine; takes some minutes. Reads DATABASE_ADMIN_URL.
`;

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      'domain-prefix': { type: 'string' },
      'pool-name': { type: 'string', default: 'gatehouse' },
      'client-name': { type: 'string', default: 'Gatehouse' },
      name: { type: 'string' },
      scopes: { type: 'string' },
      tenant: { type: 'string' },
      all: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      repair: { type: 'boolean', default: false },
      scale: { type: 'boolean', default: false },
      local: { type: 'boolean', default: false },
      state: { type: 'string' },
    },
  });
  // The AWS SDK reads its own settings there as well.
  if (values.local) Object.assign(process.env, readLocalSettings(stateFolderOf(values.state)));
  const [first, second, ...rest] = positionals;
  const command = second === undefined ? first : `${first} ${second}`;
  if (command === 'migrate') await migrateCommand(process.env);
  else if (command === 'provision') await provisionCommand(process.env, values);
  else if (command === 'm2m create') await m2mCreate(process.env, values);
  else if (command === 'audit verify') {
    if (!(await auditVerify(process.env, values))) process.exitCode = 1;
  } else if (command === 'drift') {
    const repair = values.repair && !values['dry-run'];
    if (!(await drift(process.env, { ...values, repair }))) process.exitCode = 1;
  } else if (command === 'jobs') await showJobs(process.env);
  else if (command === 'jobs retry') {
    await retryJobs(process.env, { ids: rest, all: values.all });
  } else if (command === 'after-restore') await afterRestore(process.env);
  else if (command === 'operator add' || command === 'operator remove') {
    const act = command === 'operator add' ? 'add' : 'remove';
    await changeOperator(process.env, { act, email: rest[0] });
  } else if (command === 'seed' && values.scale) await seedScaleCommand(process.env);
  else {
    console.log(HELP);
    process.exitCode = command === undefined || command === 'help' ? 0 : 1;
  }
} catch (error) {
  const { message } = error instanceof Error ? error : { message: String(error) };
  console.error(`\n  ${message}\n`);
  if (error instanceof StartError) console.error(`  ${error.remedy}\n`);
  process.exitCode = 1;
}
