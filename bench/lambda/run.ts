/**
 * What the API costs as a Lambda function: sizes of the bundles, the time of a cold start on this machine, and a warm
 * request through the local gateway beside the same one on Node. AWS' own part of a cold start is not in it.
 *
 * Usage: npm run bench:lambda -- [--rounds N]; exits with 1 when a bundle is larger than it may be.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createApi } from '@gatehouse/api/app';
import { startBackend } from '@gatehouse/api/test-suite';
import { startGateway } from '@gatehouse/aws-local/gateway';
import { startLambda } from '@gatehouse/aws-local/lambda';
import { type Bundle, bundleFunction } from '@gatehouse/lambda-bundle/bundle-function';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { startTestCluster } from '@gatehouse/testing/test-cluster';
import { getRequestListener } from '@hono/node-server';
import { QUEUES } from '../../packages/db/src/queue/queues.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const rounds = Number(values.rounds);

const [MB, MIB] = [1_000_000, 1_024 * 1_024];
const TRIGGERS = [
  ...['pre-token-generation-v2', 'pre-sign-up', 'post-confirmation'],
  ...['custom-message', 'custom-email-sender'],
];
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'gatehouse-bench-lambda-'));
const kb = (bytes: number) => `${Math.round(bytes / 1_000)} kB`.padStart(9);
let small = true;

/** As Lambda is given it, and unpacked. */
function reportSize(name: string, { bytes, zippedBytes }: Bundle, isSmall: boolean): void {
  small &&= isSmall;
  console.log(`${name.padEnd(28)}${kb(zippedBytes)} zipped${kb(bytes)} unpacked`);
}

const api = await bundleFunction(`${root}apps/web/lambda.ts`, join(folder, 'api'));
reportSize('api', api, api.zippedBytes <= 2 * MB);
for (const name of TRIGGERS) {
  const made = await bundleFunction(`${root}apps/triggers/src/${name}.ts`, join(folder, name));
  reportSize(name, made, made.bytes < MIB);
}

const cluster = await startTestCluster(QUEUES);
const backend = await startBackend(cluster.address, 'http://127.0.0.1:1');
const tenant = await createTenantFixture(backend.target.admin);
const { sessionCookie } = backend.target;
const headers = { cookie: `${sessionCookie}=${tenant.owner.sessionToken}` };

/** Milliseconds of one request, its body included. */
async function ask(origin: string): Promise<number> {
  const begun = performance.now();
  const response = await fetch(`${origin}/api/v1/tenants/${tenant.slug}/projects`, { headers });
  await response.text();
  if (response.status !== 200) throw new Error(`answered with ${response.status}`);
  return performance.now() - begun;
}

async function median(origin: string, count: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < count; round += 1) times.push(await ask(origin));
  return times.toSorted((one, other) => one - other)[Math.floor(count / 2)] ?? NaN;
}

const toFunctions = (file: string) => ({
  api: { file, environment: { ...backend.environment }, timeoutSeconds: 29 },
});
const routes = [{ route: 'ANY /{proxy+}', function: 'api' }] as const;

async function measure(file: string, warmSeconds: number, count: number): Promise<number> {
  const lambda = startLambda({ functions: toFunctions(file), warmSeconds, reload: false });
  const gateway = await startGateway({ port: 0, type: 'http', lambda, routes });
  await ask(gateway.url);
  const time = await median(gateway.url, count);
  await gateway.close();
  await lambda.close();
  return time;
}

const node = createServer(getRequestListener(createApi(backend.deps).fetch));
await new Promise<void>((resolve) => node.listen(0, '127.0.0.1', resolve));
const nodeUrl = `http://127.0.0.1:${(node.address() as AddressInfo).port}`;
await median(nodeUrl, rounds);

const line = (name: string, time: number) =>
  console.log(`${name.padEnd(28)}${time.toFixed(1).padStart(9)} ms`);
const onNode = await median(nodeUrl, rounds);
const warm = await measure(api.file, 300, rounds);
line('a request on Node', onNode);
line('a request of the bundle', warm);
console.log(`${'ratio'.padEnd(28)}${(warm / onNode).toFixed(2).padStart(9)}`);
line('cold start, bundle', await measure(api.file, 0, 5));
line('cold start, source', await measure(`${root}apps/web/lambda.ts`, 0, 3));

node.closeAllConnections();
node.close();
await backend.stop();
await cluster.stop();
await rm(folder, { recursive: true });
process.exitCode = small ? 0 : 1;
