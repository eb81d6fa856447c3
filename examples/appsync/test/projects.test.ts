import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import {
  createServer as createTlsServer,
  getCACertificates,
  setDefaultCACertificates,
} from 'node:tls';
import { startAppSync } from '@gatehouse/aws-local/appsync';
import { createCredentials } from '@gatehouse/iam-local/credentials';
import { createKeyPair } from '@gatehouse/iam-local/sigv4';
import { appSyncApi } from '@gatehouse/infra/appsync';
import { getCertificate } from '@vitejs/plugin-basic-ssl';
import { Amplify } from 'aws-amplify';
import { decodeJWT } from 'aws-amplify/auth';
import { Hub } from 'aws-amplify/utils';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createAppSyncSink } from '../../../apps/worker/src/appsync-sink.ts';
import { createProject, listProjects, listTenants, watchTenant } from '../src/projects.ts';

const REGION = 'eu-central-1';
const ACME = { id: '0b6f5c1e-2c52-4d11-9d35-5a4d7a1f0001', slug: 'acme', name: 'Acme' };
const projects: { id: string; name: string }[] = [];
const closing: (() => unknown)[] = [];
let sink: ReturnType<typeof createAppSyncSink>;

/** The pool's keys, and what of the API the page asks for: one tenant, whose projects can be made. */
async function startStub(jwk: object) {
  const server = createServer(async (request, response) => {
    const chunks = (await request.toArray()) as Buffer[];
    const send = (status: number, body: object) =>
      response.writeHead(status).end(JSON.stringify(body));
    const path = request.url?.replace('/api/v1', '') ?? '';
    if (path.endsWith('jwks.json')) return send(200, { keys: [jwk] });
    if (!request.headers.authorization?.startsWith('Bearer ey')) return send(401, {});
    if (path === '/me') return send(200, { tenants: [{ ...ACME, role: 'owner' }] });
    if (path === '/tenants/acme') return send(200, { ...ACME, permissions: ['projects:read'] });
    if (path !== '/tenants/acme/projects') {
      return send(404, { title: 'not found', code: 'resource.not_found' });
    }
    if (request.method === 'GET') return send(200, { items: projects, nextCursor: null });
    const { name } = JSON.parse(Buffer.concat(chunks).toString()) as { name: string };
    projects.unshift({ id: String(projects.length), name });
    return send(201, { id: '1', name });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** TLS in front of AppSync, as Vite's server has it. */
async function startTls(target: string) {
  const pem = await getCertificate(tmpdir(), 'gatehouse', ['localhost']);
  setDefaultCACertificates([...getCACertificates(), pem.slice(pem.indexOf('-----BEGIN CERT'))]);
  const server = createTlsServer({ key: pem, cert: pem }, (socket) => {
    const inner = connect(Number(new URL(target).port), '127.0.0.1');
    for (const one of [socket, inner]) {
      one.on('error', () => [socket, inner].map((each) => each.destroy()));
    }
    socket.pipe(inner).pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const origin = await startStub({ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256' });
  const issuer = `${origin}/pool`;
  const token = await new SignJWT({ token_use: 'access', client_id: 'app', username: 'mia' })
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setIssuer(issuer)
    .setSubject('mia')
    .setExpirationTime('10m')
    .sign(privateKey);
  const keyPair = createKeyPair();
  const appSync = await startAppSync({
    ...appSyncApi({ issuer, clientIds: ['app'], apiKeys: [], apiOrigin: origin }),
    ...{ port: 0, region: REGION, keyPair, roles: { find: () => undefined } },
    credentials: createCredentials({ key: randomBytes(32) }),
  });
  closing.push(() => appSync.close());
  vi.stubEnv('AWS_ACCESS_KEY_ID', keyPair.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', keyPair.secretAccessKey);
  sink = createAppSyncSink(`${appSync.url}/graphql`, REGION);
  const endpoint = `https://localhost:${await startTls(appSync.url)}/graphql`;
  const accessToken = decodeJWT(token);
  Amplify.configure(
    { API: { GraphQL: { endpoint, region: REGION, defaultAuthMode: 'userPool' } } },
    { Auth: { tokenProvider: { getTokens: () => Promise.resolve({ accessToken }) } } },
  );
});
afterAll(async () => {
  vi.unstubAllEnvs();
  for (const close of closing.toReversed()) await close();
});

const acknowledged = () =>
  new Promise<void>((resolve) => {
    const stop = Hub.listen('api', ({ payload }) => {
      if (payload.event !== 'Subscription ack') return;
      stop();
      resolve();
    });
  });

it('AS-07 lists, creates, and hears that there is more', async () => {
  expect(await listTenants()).toEqual([{ slug: 'acme', name: 'Acme' }]);
  const [started, heard] = [acknowledged(), Promise.withResolvers<string>()];
  const stop = watchTenant('acme', heard.resolve, heard.reject);
  await started;
  await createProject('acme', 'Roof');
  // In the product, the worker hears of it and tells.
  const change = { kind: 'projects', tenantId: ACME.id, userId: null } as const;
  await sink.tell({ ...change, tenantId: 'another', readers: ['projects:read'] });
  await sink.tell({ ...change, kind: 'audit', readers: ['audit:read'] });
  await sink.tell({ ...change, readers: ['projects:read'] });
  expect(await heard.promise).toBe('projects');
  expect(await listProjects('acme')).toEqual([{ id: '0', name: 'Roof' }]);
  stop();
});

it('AS-09 is told by name what is refused', async () => {
  await expect(listProjects('northwind')).rejects.toMatchObject({
    errors: [{ errorType: 'resource.not_found' }],
  });
  const refused = await new Promise((resolve) =>
    watchTenant('northwind', () => undefined, resolve),
  );
  expect(JSON.stringify(refused)).toContain('resource.not_found');
});
