/**
 * What the parts of `compose.yaml` need before they can run: `prepare.ts secrets` makes the secrets, and
 * `prepare.ts installation` the tables, the user pool, the settings and the demo tenants. Safe to repeat.
 */
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { appEnvironment, databaseUrl, keyPair } from '../start/environment.ts';
import { writeSettings } from '../start/local-settings.ts';
import { parseOptions, type StartOptions } from '../start/options.ts';
import { loadSecrets, type Secrets } from '../start/secrets.ts';
import { seedDemo } from '../start/seed-demo.ts';
import { provisionCognito } from '../start/start-cognito.ts';
import { migrateDatabase } from '../start/start-database.ts';
import { workerDatabaseUrl } from '../start/start-worker.ts';

const [phase, ...args] = process.argv.slice(2);
// The folder and the ports, by the options of `npm start`.
const options = parseOptions(args);
const at = (...names: string[]) => join(options.stateFolder, ...names);
const secrets = await loadSecrets({ at });

/** What Postgres and the embedded Cognito start with. The password's file is read by another user. */
async function writeSecrets({ postgresPassword }: Secrets): Promise<void> {
  await writeFile(at('postgres-password'), postgresPassword);
  await chmod(at('postgres-password'), 0o644);
  await writeSettings(at('cognito.env'), keyPair(secrets));
}

/** The web app and the worker, each with the login of its own. */
async function writeInstallation(stack: { options: StartOptions; secrets: Secrets }) {
  const { postgres } = options.ports;
  await migrateDatabase(stack, databaseUrl(postgres, 'postgres', secrets.postgresPassword));
  const pool = await provisionCognito(stack, []);
  // No one plays name server here: domains are asked of the container's.
  const {
    DNS_SERVERS: _none,
    DATABASE_URL: url = '',
    ...shared
  } = appEnvironment(options, secrets, { ...pool, socialProviders: [] });
  await writeSettings(at('web.env'), { ...shared, DATABASE_URL: url });
  await writeSettings(at('worker.env'), {
    ...shared,
    WORKER_DATABASE_URL: workerDatabaseUrl(stack),
  });
  const { people } = await seedDemo(stack, pool);
  const [first] = people;
  console.log(`Sign in at ${shared['APP_ORIGIN']} as ${first?.email}: ${secrets.demoPassword}`);
}

if (phase === 'secrets') await writeSecrets(secrets);
else if (phase === 'installation') await writeInstallation({ options, secrets });
else throw new Error('prepare.ts secrets, or prepare.ts installation');
