import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApi } from '@gatehouse/api/app';
import { type Backend, startBackend } from '@gatehouse/api/test-suite';
import { startAppSync } from '@gatehouse/aws-local/appsync';
import { createCredentials } from '@gatehouse/iam-local/credentials';
import { createKeyPair } from '@gatehouse/iam-local/sigv4';
import { appSyncApi } from '@gatehouse/infra/appsync';
import { relayChanges } from '@gatehouse/services/live';
import {
  createMembershipFixture,
  createTenantFixture,
  type TenantFixture,
  toGroupName,
} from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { createAppSyncSink } from '../src/appsync-sink.ts';

const REGION = 'eu-central-1';
const KEY = 'da2-of-the-test';
const ON_CHANGE =
  'subscription($tenant: ID!) { onChange(tenant: $tenant) { kind tenantId userId } }';
const CREATE =
  'mutation($tenant: ID!, $name: String!) { createProject(tenant: $tenant, name: $name) { name } }';

interface Message {
  readonly type: string;
  readonly payload?: {
    readonly data?: { readonly onChange: Record<string, unknown> };
    readonly errors?: readonly { readonly errorType: string }[];
  };
}

describe('the product on AppSync', () => {
  let backend: Backend;
  let api: Server;
  let appSync: Awaited<ReturnType<typeof startAppSync>>;
  let relay: ReturnType<typeof relayChanges>;
  const sockets: WebSocket[] = [];

  beforeAll(async () => {
    backend = await startBackend(inject('postgres'), 'http://127.0.0.1:1');
    const { environment, deps } = backend;
    api = createServer(getRequestListener(createApi(deps).fetch));
    api.listen(0, '127.0.0.1');
    await once(api, 'listening');
    const keyPair = createKeyPair();
    appSync = await startAppSync({
      ...appSyncApi({
        issuer: environment['COGNITO_ISSUER'] ?? '',
        clientIds: [...deps.publicClientIds],
        apiKeys: [{ id: KEY, expires: Date.now() / 1000 + 600 }],
        apiOrigin: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
      }),
      ...{ port: 0, region: REGION, keyPair, roles: { find: () => undefined } },
      credentials: createCredentials({ key: randomBytes(32) }),
    });
    vi.stubEnv('AWS_ACCESS_KEY_ID', keyPair.accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', keyPair.secretAccessKey);
    const sink = createAppSyncSink(`${appSync.url}/graphql`, REGION);
    relay = relayChanges(environment['DATABASE_URL'] ?? '', sink, deps.log);
    await relay.started;
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    for (const socket of sockets) socket.close();
    await relay.close();
    await appSync.close();
    api.close();
    await backend.stop();
  });

  /** Someone with a role in a tenant, and a token of an app. */
  async function join(tenant: TenantFixture, role: 'owner' | 'admin' | 'member' | 'viewer') {
    const { target } = backend;
    const { token, userId, email } = await target.publicTokens([toGroupName(tenant.id, role)]);
    const known = await ask(token, '{ tenants { slug } }');
    expect(known.errors).toBeUndefined();
    await createMembershipFixture(target.admin, tenant.id, { userId, email, name: 'A' }, { role });
    return { token, userId };
  }

  async function ask(authorization: string, query: string, variables: object = {}) {
    const response = await fetch(`${appSync.url}/graphql`, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as {
      data: Record<string, unknown> | null;
      errors?: { message: string; errorType: string }[];
    };
  }

  /** A subscription to a tenant's changes, and what has come by it. */
  async function subscribe(authorization: string, tenant: string, query = ON_CHANGE) {
    const { host } = new URL(appSync.url);
    const header = Buffer.from(JSON.stringify({ host, Authorization: authorization })).toString(
      'base64url',
    );
    const socket = new WebSocket(`ws://${host}/graphql/realtime`, [
      'graphql-ws',
      `header-${header}`,
    ]);
    sockets.push(socket);
    const all: Message[] = [];
    const closed = new Promise<void>((resolve) =>
      socket.addEventListener('close', () => resolve()),
    );
    socket.addEventListener('message', ({ data }) => all.push(JSON.parse(String(data)) as Message));
    await new Promise((resolve) => socket.addEventListener('open', resolve));
    const send = (message: object) => socket.send(JSON.stringify(message));
    send({ type: 'connection_init' });
    const authorizationOfStart = { authorization: { host, Authorization: authorization } };
    const data = JSON.stringify({ query, variables: { tenant } });
    send({ id: '1', type: 'start', payload: { data, extensions: authorizationOfStart } });
    const answer = await vi.waitFor(() => {
      const found = all.find(({ type }) => type === 'start_ack' || type === 'error');
      expect(found).toBeDefined();
      return found as Message;
    });
    const events = () =>
      all.flatMap(({ type, payload }) => (type === 'data' ? [payload?.data?.onChange] : []));
    const heard = (kind: string) =>
      vi.waitFor(() => expect(events().map((one) => one?.['kind'])).toContain(kind), {
        timeout: 10_000,
      });
    return { answer, events, heard, closed };
  }

  const createProject = (token: string, tenant: TenantFixture, name: string) =>
    ask(token, CREATE, { tenant: tenant.slug, name });

  it('lists and changes by the verbs of the API, each with its permission', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const [member, viewer] = [await join(tenant, 'member'), await join(tenant, 'viewer')];
    expect(await createProject(member.token, tenant, 'Roof')).toEqual({
      data: { createProject: { name: 'Roof' } },
    });
    const refused = await createProject(viewer.token, tenant, 'Cellar');
    expect(refused).toMatchObject({ data: null, errors: [{ errorType: 'permission.denied' }] });
    const query = `query($tenant: ID!) {
      tenants { slug role } tenant(tenant: $tenant) { id permissions } notifications { items { id } }
      projects(tenant: $tenant, limit: 5) { items { name createdAt } nextCursor }
      members(tenant: $tenant) { items { userId role status } }
    }`;
    const { data, errors } = await ask(viewer.token, query, { tenant: tenant.slug });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      tenants: [{ slug: tenant.slug, role: 'viewer' }],
      tenant: { id: tenant.id },
      projects: { items: [{ name: 'Roof' }], nextCursor: null },
    });
    const audit = 'query($tenant: ID!) { auditEvents(tenant: $tenant) { items { action } } }';
    expect((await ask(viewer.token, audit, { tenant: tenant.slug })).errors).toMatchObject([
      { errorType: 'permission.denied' },
    ]);
  });

  it('AS-09 another tenant is not there, by whatever way it is named', async () => {
    const [own, other] = [
      await createTenantFixture(backend.target.admin),
      await createTenantFixture(backend.target.admin),
    ];
    const [{ token }, stranger] = [await join(own, 'owner'), await join(other, 'owner')];
    for (const query of [
      `{ projects(tenant: "${other.slug}") { items { name } } }`,
      `{ a: tenant(tenant: "${own.slug}") { id } b: tenant(tenant: "${other.slug}") { id } }`,
      `{ ...q } fragment q on Query { members(tenant: "${other.slug}") { items { email } } }`,
      `{ tenant(tenant: "../tenants/${other.slug}") { id } }`,
      `{ tenant(tenant: "${own.slug}/../${other.slug}") { id } }`,
      `mutation { createProject(tenant: "${other.slug}", name: "x") { id } }`,
    ]) {
      const { data, errors } = await ask(token, query);
      expect(data).toBeNull();
      expect(errors?.at(-1)?.errorType).toBe('resource.not_found');
    }
    const foreign = await subscribe(token, other.slug);
    expect(foreign.answer.payload?.errors).toMatchObject([{ errorType: 'resource.not_found' }]);
    const inline = `subscription { onChange(tenant: "${other.slug}") { kind } }`;
    const hidden = await subscribe(token, own.slug, inline);
    expect(hidden.answer.type).toBe('error');
    const [mine, theirs] = [
      await subscribe(token, own.slug),
      await subscribe(stranger.token, other.slug),
    ];
    await createProject(stranger.token, other, 'Theirs');
    await theirs.heard('projects');
    await createProject(token, own, 'Mine');
    await mine.heard('projects');
    expect(mine.events().every((one) => one?.['tenantId'] === own.id)).toBe(true);
    expect([...foreign.events(), ...hidden.events()]).toEqual([]);
  });

  it('AS-10 someone who is removed, or has less of a role, hears nothing more', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const [owner, leaves, stays] = [
      await join(tenant, 'owner'),
      await join(tenant, 'member'),
      await join(tenant, 'member'),
    ];
    const [out, on] = [
      await subscribe(leaves.token, tenant.slug),
      await subscribe(stays.token, tenant.slug),
    ];
    expect([out.answer.type, on.answer.type]).toEqual(['start_ack', 'start_ack']);
    const change = (method: string, { userId }: { userId: string }, body?: object) => {
      const { port } = api.address() as AddressInfo;
      const headers = {
        authorization: `Bearer ${owner.token}`,
        'content-type': 'application/json',
      };
      return fetch(`http://127.0.0.1:${port}/api/v1/tenants/${tenant.slug}/members/${userId}`, {
        method,
        headers,
        ...(body && { body: JSON.stringify(body) }),
      });
    };
    const lowered = await join(tenant, 'admin');
    const less = await subscribe(lowered.token, tenant.slug);
    expect((await change('PATCH', lowered, { role: 'viewer' })).status).toBe(200);
    await less.closed;
    const removed = await change('DELETE', leaves);
    expect(removed.status).toBe(204);
    await out.closed;
    const before = out.events().length;
    await createProject(owner.token, tenant, 'After');
    await on.heard('projects');
    expect(out.events()).toHaveLength(before);
    const again = await subscribe(leaves.token, tenant.slug);
    expect(again.answer.payload?.errors).toMatchObject([{ errorType: 'resource.not_found' }]);
  });

  it('AS-02 a kind is told to those who may read it, and no one sends events but the worker', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const [owner, viewer] = [await join(tenant, 'owner'), await join(tenant, 'viewer')];
    const [all, some] = [
      await subscribe(owner.token, tenant.slug),
      await subscribe(viewer.token, tenant.slug),
    ];
    await createProject(owner.token, tenant, 'Seen');
    await all.heard('audit');
    await some.heard('projects');
    await all.heard('projects');
    expect(some.events().map((one) => one?.['kind'])).toEqual(['projects']);
    const forged = `mutation { tellChange(tenantId: "${tenant.id}", kind: "x", readers: ["tenant:read"]) { kind } }`;
    expect(await ask(owner.token, forged)).toMatchObject({
      data: { tellChange: null },
      errors: [{ message: 'Not Authorized to access tellChange on type Mutation' }],
    });
    const ending = 'mutation { endSubscriptions(everyone: true) { everyone } }';
    expect((await ask(owner.token, ending)).data).toEqual({ endSubscriptions: null });
  });

  it('AS-06 a key of the API opens nothing of a tenant', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const response = await fetch(`${appSync.url}/graphql`, {
      method: 'POST',
      headers: { 'x-api-key': KEY },
      body: JSON.stringify({ query: `{ tenant(tenant: "${tenant.slug}") { id } }` }),
    });
    expect(await response.json()).toMatchObject({
      data: null,
      errors: [{ message: 'Not Authorized to access tenant on type Query' }],
    });
  });
});
