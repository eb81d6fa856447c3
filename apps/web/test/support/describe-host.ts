import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApi } from '@gatehouse/api/app';
import { type Backend, describeApi, openCorpus, startBackend } from '@gatehouse/api/test-suite';
import { freePort } from '@gatehouse/testing/ports';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { CALLERS } from './callers.ts';

const WEB = new URL('../..', import.meta.url).pathname;

/** Milliseconds until a host must answer. */
const PATIENCE = 30_000;

/**
 * The whole API suite against the production build in a process of its own.
 *
 * @param getArguments - what Node runs, given the port to listen on
 */
export function describeHost(getArguments: (port: number) => string[]): void {
  let backend: Backend;
  let host: ChildProcess;

  beforeAll(async () => {
    const port = await freePort();
    backend = await startBackend(inject('postgres'), `http://127.0.0.1:${port}`);
    host = spawn(process.execPath, getArguments(port), {
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

  it('GW-11 answers one request corpus as a direct call does', async () => {
    const corpus = await openCorpus(backend.target);
    const { origin } = backend.target;
    const direct = createApi(backend.deps);
    const expected = await corpus.ask(async (path, init) =>
      direct.fetch(new Request(`${origin}/api/v1${path}`, init)),
    );
    const asked = await corpus.ask((path, init) => fetch(`${origin}/api/v1${path}`, init));
    expect(asked).toEqual(expected);
  });

  describeApi(() => backend.target, CALLERS);
}

async function answers(url: string, host: ChildProcess): Promise<void> {
  const giveUp = Date.now() + PATIENCE;
  while (Date.now() < giveUp && host.exitCode === null) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`the host did not answer (exit code ${String(host.exitCode)})`);
}
