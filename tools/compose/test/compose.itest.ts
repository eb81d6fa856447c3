import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import { freePort } from '@gatehouse/testing/ports';
import { type PostgresServer, startPostgres } from '@gatehouse/testing/postgres';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { readEnv as readWebSettings } from '../../../apps/web/src/env.ts';
import { ROOT } from '../../start/root.ts';
import { readServices, type Service } from './compose-file.ts';

const run = promisify(execFile);
const services = readServices() as Record<string, Service>;
const children: ChildProcess[] = [];

let folder: string;
/** Of its own: Postgres may run as someone else. */
let home: string;
let server: PostgresServer | undefined;
/** The ports of the file, each with one that is free here. */
const ports = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-compose-'));
  home = mkdtempSync(join(tmpdir(), 'gatehouse-compose-database-'));
  for (const name of ['state', 'data']) mkdirSync(join(folder, name));
});
afterAll(async () => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  await server?.stop();
  for (const one of [folder, home, `${home}.log`]) rmSync(one, { recursive: true, force: true });
});

/** Just before they are used: a port that was free a minute ago may be another's. */
async function takePorts(...names: string[]): Promise<void> {
  for (const name of names) ports.set(name, String(await freePort()));
}

/** A word of the file with this test's folder, and ports that no one has. */
const adapt = (word: string) =>
  [...ports]
    .reduce((now, [port, free]) => now.replaceAll(new RegExp(`\\b${port}\\b`, 'g'), free), word)
    .replace(/(^|=)\/(?=state|data)/, `$1${folder}/`)
    .replace('/tmp/mail', join(folder, 'mail'))
    .replace('0.0.0.0', '127.0.0.1');

/** What is set in a container, of the image and of the file. */
function getEnvironment(name: string) {
  const own = Object.entries(services[name]?.environment ?? {});
  return {
    PATH: process.env['PATH'],
    NODE_ENV: 'production' as const,
    ...Object.fromEntries(own.map(([key, value]) => [key, adapt(value)])),
  };
}

const [prepareOptions, getCommand] = [
  () => [
    ...['--web-port', '3000', '--cognito-port', '9229', '--postgres-port', '54329'],
    ...['--mailbox-port', '1080', '--smtp-port', '1025'],
  ],
  (name: string) => (services[name]?.command ?? []).slice(1),
];

/** Runs a part that ends by itself. */
async function finish(name: string): Promise<string> {
  const args = [...getCommand(name), ...prepareOptions()].map(adapt);
  const { stdout } = await run(process.execPath, args, { cwd: ROOT, env: getEnvironment(name) });
  return stdout;
}

/** Starts a part that goes on, and waits until it says that it is well. */
async function begin(name: string, isWell: () => Promise<boolean>): Promise<ChildProcess> {
  const child = spawn(process.execPath, getCommand(name).map(adapt), {
    cwd: ROOT,
    env: getEnvironment(name),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  await expect.poll(async () => isWell().catch(() => false), { timeout: 60_000 }).toBe(true);
  return child;
}

/** Asks by the check that the file has. */
const asks = (name: string) => async (): Promise<boolean> => {
  const [, , ...args] = services[name]?.healthcheck?.test ?? [];
  await run(process.execPath, args.map(adapt));
  return true;
};

it('compose.yaml: its commands make an installation', { timeout: 180_000 }, async () => {
  await finish('secrets');
  const read = (name: string) => readFileSync(join(folder, 'state', name), 'utf8');
  const before = read('secrets.json');
  expect(statSync(join(folder, 'state/secrets.json')).mode & 0o777).toBe(0o600);

  await takePorts('54329');
  const port = Number(ports.get('54329'));
  server = await startPostgres({
    ...{ home, port, password: read('postgres-password'), durable: false },
    logFile: `${home}.log`,
  });
  const admin = new Client({ connectionString: server.adminUrl() });
  await admin.connect();
  await admin.query('create database gatehouse');
  await admin.end();

  await takePorts('1080', '1025');
  await begin('mailbox', asks('mailbox'));
  await takePorts('9229', '3000');
  await begin('cognito', asks('cognito'));
  expect(await finish('installation')).toContain(
    `Sign in at http://localhost:${ports.get('3000')} as `,
  );
  const [web, worker] = ['web.env', 'worker.env'].map((name) => parseEnv(read(name)));
  expect(web).not.toHaveProperty('WORKER_DATABASE_URL');
  expect(worker).not.toHaveProperty('DATABASE_URL');
  expect(readWebSettings({ NODE_ENV: 'production', ...web, HOST: '0.0.0.0' })).toMatchObject({
    GATEHOUSE_EMBEDDED: '1',
  });

  await takePorts('3001');
  const started = await begin('worker', async () => {
    const answer = await fetch(`http://127.0.0.1:${ports.get('3001')}/readyz`);
    return answer.ok;
  });
  started.kill('SIGTERM');
  expect((await once(started, 'exit'))[0]).toBe(0);

  // All of it may run again, as at each `up`.
  await finish('secrets');
  await finish('installation');
  expect(read('secrets.json')).toBe(before);
});
