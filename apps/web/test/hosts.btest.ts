import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Backend, describeApi, startBackend } from '@gatehouse/api/test-suite';
import { freePort } from '@gatehouse/testing/ports';
import { afterAll, beforeAll, describe, inject } from 'vitest';

const WEB = new URL('..', import.meta.url).pathname;
const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next');

/** Milliseconds until a host must answer. */
const PATIENCE = 30_000;

/** Both hosts of decision D14, as they run in production. */
const HOSTS = {
  'the web app’s own server': () => ['server.ts'],
  'Next alone': (port: number) => [
    NEXT,
    'start',
    '--hostname',
    '127.0.0.1',
    '--port',
    String(port),
  ],
};

describe.each(Object.entries(HOSTS))('the API on %s', (_name, argumentsOf) => {
  let backend: Backend;
  let host: ChildProcess;

  beforeAll(async () => {
    const port = await freePort();
    backend = await startBackend(inject('postgres'), `http://127.0.0.1:${port}`);
    host = spawn(process.execPath, argumentsOf(port), {
      cwd: WEB,
      env: {
        ...process.env,
        ...backend.environment,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        HOST: '127.0.0.1',
        PORT: String(port),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await answers(`${backend.target.origin}/api/v1/openapi.json`, host);
  });

  afterAll(async () => {
    if (host.exitCode === null) {
      host.kill('SIGTERM');
      await once(host, 'exit');
    }
    await backend.stop();
  });

  describeApi(() => backend.target);
});

async function answers(url: string, host: ChildProcess): Promise<void> {
  const giveUp = Date.now() + PATIENCE;
  while (Date.now() < giveUp && host.exitCode === null) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`the host did not answer (exit code ${String(host.exitCode)})`);
}
