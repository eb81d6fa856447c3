import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { createApi } from '@gatehouse/api/app';
import { type Backend, type Mount, openCorpus, startBackend } from '@gatehouse/api/test-suite';
import { bundleFunction } from '@gatehouse/lambda-bundle/bundle-function';
import { freePort } from '@gatehouse/testing/ports';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { type LambdaStage, SOURCE, startLambdaStage } from './support/lambda-stage.ts';

const MIB = 1_024 * 1_024;

describe('the API as a Lambda function', () => {
  let backend: Backend;
  let api: Hono;
  let corpus: Awaited<ReturnType<typeof openCorpus>>;
  let direct: Record<string, string>;
  const opened: LambdaStage[] = [];

  const at =
    (origin: string): Mount =>
    (path, init) =>
      fetch(`${origin}/api/v1${path}`, init);

  beforeAll(async () => {
    backend = await startBackend(inject('postgres'), `http://127.0.0.1:${await freePort()}`);
    api = createApi({ ...backend.deps, live: null });
    corpus = await openCorpus(backend.target);
    const { origin } = backend.target;
    direct = await corpus.ask(async (path, init) =>
      api.fetch(new Request(`${origin}/api/v1${path}`, init)),
    );
  });

  afterAll(async () => {
    await Promise.all(opened.map((stage) => stage.close()));
    await backend.stop();
  });

  async function open(
    file: string | URL,
    { environment }: Pick<Backend, 'environment'> = backend,
  ): Promise<LambdaStage> {
    const stage = await startLambdaStage({ environment }, { file });
    opened.push(stage);
    return stage;
  }

  it('GW-11 answers one request corpus as a direct call and the Node mount do', async () => {
    const node: Server = createServer(getRequestListener(api.fetch));
    await new Promise<void>((resolve) => node.listen(0, '127.0.0.1', resolve));
    const { port } = node.address() as AddressInfo;
    expect(await corpus.ask(at(`http://127.0.0.1:${port}`))).toEqual(direct);
    node.closeAllConnections();
    node.close();

    const { origins } = await open(SOURCE);
    for (const [format, origin] of Object.entries(origins)) {
      expect(await corpus.ask(at(origin)), format).toEqual(direct);
    }
  }, 120_000);

  it('answers as npm start -- --with lambda has it', async () => {
    const { environment } = backend;
    const port = await freePort();
    const start = new URL('../../../tools/start/lambda.ts', import.meta.url).pathname;
    const settings = Object.keys(environment).join();
    const child = spawn(process.execPath, [start, '--port', String(port), '--settings', settings], {
      env: { PATH: process.env['PATH'], NODE_ENV: 'test', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    const ask = at(`http://localhost:${port}`);
    expect((await ask('/openapi.json', {})).status).toBe(200);
    expect((await ask('/me', {})).status).toBe(401);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  }, 60_000);

  it('GW-11 as a bundle, whose secrets are in Secrets Manager, answers the same, and is at most 2 MB', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gatehouse-bundle-'));
    const { file, zippedBytes } = await bundleFunction(SOURCE.pathname, folder);
    expect(zippedBytes).toBeLessThan(2 * MIB);
    const secrets = await startSecrets(backend.environment);
    const { origins } = await open(file, secrets);
    expect(await corpus.ask(at(origins['2.0']))).toEqual(direct);
    expect(await corpus.ask(at(origins.rest))).toEqual(direct);
    // Once for each environment that was started, and not for each request.
    expect(new Set(secrets.asked)).toEqual(new Set(['DATABASE', 'INVITATION_KEY', 'AUTH_SECRET']));
    expect(secrets.asked.length % 3).toBe(0);
    expect(secrets.asked.length).toBeLessThanOrEqual(9);
    secrets.close();
    await rm(folder, { recursive: true });
  }, 120_000);
});

const toArn = (name: string) => `arn:aws:secretsmanager:eu-central-1:000000000000:secret:${name}`;

/** A Secrets Manager of this machine, and settings that name what it has. */
async function startSecrets(settings: Backend['environment']) {
  const { DATABASE_URL = '', INVITATION_KEY = '', AUTH_SECRET = '' } = settings;
  const url = new URL(DATABASE_URL);
  const kept = new Map([
    [toArn('DATABASE'), url.password],
    [toArn('INVITATION_KEY'), INVITATION_KEY],
    [toArn('AUTH_SECRET'), AUTH_SECRET],
  ]);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      const { SecretId } = body as { SecretId: string };
      asked.push(SecretId.split(':').at(-1) ?? '');
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      response.end(JSON.stringify({ SecretString: kept.get(SecretId) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const environment = {
    ...settings,
    DATABASE_URL: DATABASE_URL.replace(`:${url.password}@`, `:<${toArn('DATABASE')}>@`),
    INVITATION_KEY: `<${toArn('INVITATION_KEY')}>`,
    AUTH_SECRET: `<${toArn('AUTH_SECRET')}>`,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
  return { environment, asked, close: () => server.close() };
}
