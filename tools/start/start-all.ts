import type { DemoIdpDescription } from '@gatehouse/demo-idps';
import type { DemoPerson } from '@gatehouse/prisma/demo-people';

import { awsEnvironment } from './aws-parts.ts';
import { buildWeb } from './build-web.ts';
import { appEnvironment } from './environment.ts';
import { generateClient } from './generate-client.ts';
import { writeLocalSettings } from './local-settings.ts';
import { seedDemo } from './seed-demo.ts';
import { sideBySide, type Stack } from './stack.ts';
import { startAppSync } from './start-appsync.ts';
import { startAws } from './start-aws.ts';
import { provisionCognito, startCognito } from './start-cognito.ts';
import { migrateDatabase, startDatabase } from './start-database.ts';
import { demoSocialProvider } from './demo-social-provider.ts';
import { startDemoIdps } from './start-demo-idps.ts';
import { startLambda } from './start-lambda.ts';
import { startMailbox } from './start-mailbox.ts';
import { startNameServer } from './start-name-server.ts';
import { startWeb } from './start-web.ts';
import { startWorker, workerDatabaseUrl } from './start-worker.ts';

/** What whoever uses the stack needs to know. */
export interface StartedStack {
  people: readonly DemoPerson[];
  /** Identity providers to try federation with, and how to reach them. */
  demoIdps: DemoIdpDescription;
  /** Superuser's URL of the database. */
  adminUrl: string;
  /** The app's settings, by the names of `.env.example`. */
  environment: Record<string, string>;
}

/** Starts every part in its order, and side by side what does not depend on each other. */
export async function startAll(
  stack: Stack,
  addChild: (pid: number) => void,
): Promise<StartedStack> {
  const { progress, options, state } = stack;
  const [adminUrl, { pool, demoIdps, socialProviders, identityPoolId }] = await sideBySide(
    database(stack, addChild),
    cognito(stack),
    progress.step('Mailbox', () => startMailbox(stack)),
    progress.step('Name server', () => startNameServer(stack)),
    build(stack),
    options.aws ? progress.step('S3 and DynamoDB', () => startAws(stack)) : undefined,
  );
  const environment = {
    ...appEnvironment(options, stack.secrets, { ...pool, socialProviders }),
    ...(identityPoolId !== undefined &&
      awsEnvironment(options, identityPoolId, stack.secrets.appSyncApiKey)),
  };
  const [{ people }] = await sideBySide(
    progress.step(
      'Demo data',
      () => seedDemo(stack, pool),
      ({ seeded }) => (seeded ? 'written' : 'unchanged'),
    ),
    progress.step('Worker', () => startWorker(stack, environment)),
    progress.step('Web app', () => startWeb(stack, environment)),
    options.aws ? progress.step('AppSync', () => startAppSync(stack, environment)) : undefined,
    options.lambda
      ? progress.step('API Gateway and Lambda', () => startLambda(stack, environment))
      : undefined,
  );
  await writeLocalSettings(state, {
    ...environment,
    DATABASE_ADMIN_URL: adminUrl,
    WORKER_DATABASE_URL: workerDatabaseUrl(stack),
  });
  return { people, demoIdps, adminUrl, environment };
}

async function database(stack: Stack, addChild: (pid: number) => void): Promise<string> {
  const { progress } = stack;
  const adminUrl = await progress.step('Postgres', () => startDatabase(stack, addChild));
  await progress.step(
    'Migrations',
    () => migrateDatabase(stack, adminUrl),
    (count) => (count === 0 ? 'up to date' : `${count} new`),
  );
  return adminUrl;
}

/** The pool asks the social provider for its endpoints, so that one is there first. */
async function cognito(stack: Stack) {
  const { progress } = stack;
  const [demoIdps] = await sideBySide(
    progress.step('Identity providers', () => startDemoIdps(stack)),
    progress.step('Embedded Cognito', () => startCognito(stack)),
  );
  const socialProviders = [demoSocialProvider(demoIdps)];
  const detail = ({ changes }: { changes: readonly string[] }) =>
    changes.length === 0 ? 'unchanged' : changes.join(', ');
  const [pool, aws] = await sideBySide(
    progress.step('User pool', () => provisionCognito(stack, socialProviders), detail),
    stack.options.aws
      ? progress.step('Identity pool', () => identityPool(stack), detail)
      : undefined,
  );
  return { pool, demoIdps, socialProviders, identityPoolId: aws?.identityPoolId };
}

/** Not imported at the top: without AWS, nothing of it is loaded. */
async function identityPool(stack: Stack) {
  const { provisionAws } = await import('./provision-aws.ts');
  return provisionAws(stack);
}

/** The build loads every page once it has compiled them, and they load the Prisma client. */
async function build({ progress, options, state, signal }: Stack): Promise<void> {
  await progress.step(
    'Prisma client',
    () => generateClient(state.log('generate'), signal),
    (result) => result,
  );
  if (options.dev) return;
  await progress.step(
    'Build of the web app',
    () => buildWeb(state.log('web-build'), signal),
    (result) => result,
  );
}
