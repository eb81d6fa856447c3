import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { freePort } from '@gatehouse/testing/ports';

/** What the tests know of the running stack. */
export interface RunningStack {
  /** Origin of the web app. */
  origin: string;
  /** Origin of the embedded Cognito. */
  cognito: string;
  /** Origin of the mailbox. */
  mailbox: string;
  /** Superuser's URL of the database, for fixtures. */
  adminUrl: string;
  demoPassword: string;
  /** The identity providers to sign in with. */
  demoIdps: {
    enterprise: { acme: { saml: { metadataUrl: string } }; northwind: { url: string } };
  };
  /** The web app's own settings, by the names of `.env.example`. */
  environment: Record<string, string>;
}

const START = fileURLToPath(new URL('../../tools/start/main.ts', import.meta.url));
const STACK = 'GATEHOUSE_STACK';

/** The stack is served over http, where browsers know no `__Host-` cookies. */
export const SESSION_COOKIE = 'gatehouse.sid';

/** Settings as developers have them in their shells: none may get into what is started (F10). */
const SHELL = {
  PGSSLMODE: 'require',
  PGHOST: 'db.invalid',
  PGUSER: 'nobody',
  PGDATABASE: 'nothing',
  PGOPTIONS: '-c search_path=nowhere',
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  AWS_PROFILE: 'nobody',
  AWS_REGION: 'nowhere-1',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
  PRISMA_SCHEMA_ENGINE_BINARY: '/nonexistent',
  DATABASE_URL: 'postgresql://nobody@db.invalid/nothing',
};

/** The stack that the global setup started. */
export function runningStack(): RunningStack {
  return JSON.parse(process.env[STACK] ?? '{}') as RunningStack;
}

/**
 * Starts everything with the code of `npm start`, on free ports and in a folder of its own. With
 * GATEHOUSE_STACK set, the stack that it describes is used instead: quicker while writing tests.
 *
 * @returns what stops it again
 */
export async function startStack(): Promise<() => Promise<void>> {
  if (process.env[STACK] !== undefined) return () => Promise.resolve();
  const state = await mkdtemp(join(tmpdir(), 'gatehouse-e2e-'));
  const names = ['web', 'cognito', 'postgres', 'mailbox', 'smtp', 'idps', 'dns', 'spa'].concat([
    's3',
    'dynamodb',
    'appsync',
  ]);
  const ports = await Promise.all(names.map(async (name) => [`--${name}-port`, await freePort()]));
  const child = fork(START, ['--state', state, '--with', 'aws', ...ports.flat().map(String)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, ...SHELL },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await remove(state);
  };
  const ready = once(child, 'message') as Promise<[{ ready: RunningStack }]>;
  const first = await Promise.race([ready, ended.then(() => undefined)]);
  if (first === undefined) {
    await remove(state);
    throw new Error(`The stack did not start.\n${output}`);
  }
  process.env[STACK] = JSON.stringify(first[0].ready);
  return stop;
}

/** Started by root, Postgres has its files elsewhere. */
async function remove(state: string): Promise<void> {
  const postgres = await realpath(join(state, 'postgres')).catch(() => state);
  for (const folder of [postgres, state]) await rm(folder, { recursive: true, force: true });
}
