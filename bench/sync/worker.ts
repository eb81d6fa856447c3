import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@gatehouse/testing/ports';
import type { Stage } from '../../apps/worker/test/stage/stage.ts';

const WORKER = fileURLToPath(new URL('../../apps/worker/src/main.ts', import.meta.url));

/** The worker as it runs in production, from its source, until it takes jobs. */
export async function startWorker({ address, database }: Stage): Promise<ChildProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WORKER], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      GATEHOUSE_EMBEDDED: '1',
      LOG_LEVEL: 'error',
      WORKER_DATABASE_URL: database.workerUrl,
      WORKER_PORT: String(port),
      APP_ORIGIN: 'http://localhost:3000',
      COGNITO_REGION: address.region,
      COGNITO_USER_POOL_ID: address.userPoolId,
      COGNITO_CLIENT_ID: address.clientId,
      COGNITO_CLIENT_SECRET: address.clientSecret,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: address.endpoint,
      AWS_ACCESS_KEY_ID: address.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: address.credentials.secretAccessKey,
      INVITATION_KEY: randomBytes(32).toString('base64'),
      SESSION_ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
      MAIL_FROM: 'Gatehouse <no-reply@example.com>',
    },
  });
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the worker ended with ${child.exitCode}`);
    const up = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (up?.ok) return child;
    await sleep(100);
  }
  throw new Error('the worker is not ready');
}

/** Lets it finish what it is at. */
export async function stopWorker(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
