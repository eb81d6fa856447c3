/** `pnpm gatehouse <command>`: the steps of a deploy. See docs/deploy.md. */
import { parseArgs } from 'node:util';

import { migrateCommand } from './deploy/migrate-command.ts';
import { provisionCommand } from './deploy/provision-command.ts';
import { StartError } from './start/start-error.ts';

const HELP = `
  pnpm gatehouse migrate
      Roles, schema and job queues of the database. Reads DATABASE_ADMIN_URL, DATABASE_URL and
      WORKER_DATABASE_URL.

  pnpm gatehouse provision --domain-prefix NAME [--pool-name NAME] [--client-name NAME]
      User pool, app client, domain and groups in Cognito. Reads COGNITO_REGION, APP_ORIGIN and
      SIGN_UP_OPEN, and AWS credentials where the AWS SDK finds them.

  Both are safe to repeat: what is as it should be is left alone.
`;

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      'domain-prefix': { type: 'string' },
      'pool-name': { type: 'string', default: 'gatehouse' },
      'client-name': { type: 'string', default: 'Gatehouse' },
    },
  });
  const [command] = positionals;
  if (command === 'migrate') await migrateCommand(process.env);
  else if (command === 'provision') await provisionCommand(process.env, values);
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
