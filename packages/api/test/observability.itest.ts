import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { createLogger } from '@gatehouse/telemetry';
import { useTracer } from '@gatehouse/telemetry/trace';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createApi } from '../src/app.ts';
import { addInvitation } from './suite/fixtures/invitations.ts';
import { addApiKey } from './suite/fixtures/programs.ts';
import { type Backend, startBackend } from './suite/backend.ts';
import { call } from './suite/target.ts';

let backend: Backend;
let server: Server;
let port: number;
let lines: string[];

beforeAll(async () => {
  let app = new Hono();
  server = createServer((request, response) => getRequestListener(app.fetch)(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
  backend = await startBackend(inject('postgres'), `http://127.0.0.1:${port}`);
  const log = createLogger(
    { name: 'api', level: 'trace' },
    { write: (line: string) => void lines.push(line) },
  );
  app = createApi({ ...backend.deps, log });
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await backend.stop();
});

beforeEach(() => {
  lines = [];
});

const entries = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('what is logged and counted of requests', () => {
  it('DD-06 a refusal is a line with who, where, what and from which address', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const answer = await call(backend.target, 'PATCH', `/tenants/${tenant.slug}`, {
      as: tenant.viewer,
      body: { name: 'Mine' },
    });
    expect(entries()).toEqual([
      expect.objectContaining({
        msg: 'refused',
        code: 'permission.denied',
        route: 'renameTenant',
        principal: tenant.viewer.userId,
        tenant: tenant.id,
        address: '127.0.0.1',
        requestId: answer.headers.get('x-request-id'),
      }),
    ]);
  });

  it('DD-08 no secret and no name of a person gets into the log', async () => {
    const { target } = backend;
    const tenant = await createTenantFixture(target.admin);
    const key = await addApiKey(target, tenant, { createdBy: tenant.viewer, permissions: [] });
    const invitation = await addInvitation(target, tenant, { role: 'member' });
    const { token } = await target.accessToken([]);
    const path = `/tenants/${tenant.slug}/members`;
    await call(target, 'GET', path, { bearer: key.token });
    await call(target, 'GET', path, { bearer: token });
    await call(target, 'GET', path, { as: { sessionToken: 'canary-session-token' } });
    await call(target, 'POST', '/invitations/accept', {
      as: tenant.viewer,
      body: { token: invitation.token },
    });
    await call(target, 'GET', '/invite/canary-in-the-path?secret=canary-in-the-query');
    expect(entries().length).toBeGreaterThanOrEqual(5);
    const text = lines.join('');
    for (const secret of [key.token, invitation.token, token, 'canary-session-token']) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/canary-in-the|@example\.com/);
    expect(text).not.toContain(tenant.canary);
  });

  it('DD-08 no secret and nothing that was typed gets into a trace', async () => {
    const { target } = backend;
    const tenant = await createTenantFixture(target.admin);
    const key = await addApiKey(target, tenant, { createdBy: tenant.owner });
    const invitation = await addInvitation(target, tenant, { role: 'member' });
    const memory = new InMemorySpanExporter();
    const provider = new TracerProvider({
      spanProcessors: [new SimpleSpanProcessor({ exporter: memory })],
    });
    useTracer(provider.getTracer('test'));
    try {
      const path = `/tenants/${tenant.slug}`;
      await call(target, 'GET', `${path}/members?search=${tenant.canary}`, { as: tenant.owner });
      await call(target, 'GET', `${path}/members`, { bearer: key.token });
      const body = { name: `project ${tenant.canary}` };
      expect(
        (await call(target, 'POST', `${path}/projects`, { as: tenant.owner, body })).status,
      ).toBe(201);
      await call(target, 'POST', '/invitations/accept', {
        as: tenant.viewer,
        body: { token: invitation.token },
      });
    } finally {
      useTracer(undefined);
    }
    const spans = memory.getFinishedSpans();
    const names = spans.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['api createProject', 'sql transaction', 'sql find_members']),
    );
    const text = JSON.stringify(
      spans.map(({ name, attributes, status, events }) => ({ name, attributes, status, events })),
    );
    for (const secret of [key.token, invitation.token, tenant.owner.sessionToken, tenant.canary]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toContain('@example.com');
  });

  it('IV-11 control characters in path, agent and name stay within one line', async () => {
    const evil = '%0d%0a{"level":"fatal"}%1b[31m';
    await call(backend.target, 'GET', `/tenants/${evil}/members`, {
      headers: { 'user-agent': 'x\t{"msg":"forged"}', 'x-request-id': 'forged' },
    });
    // What no client library would send, over a bare socket.
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.end(
          'GET /api/v1/me HTTP/1.1\r\nHost: x\r\nUser-Agent: a\u001b[2J\u0085b\r\nConnection: close\r\n\r\n',
        ),
      );
      socket.on('close', () => resolve());
      socket.resume();
    });
    expect(lines.length).toBeGreaterThanOrEqual(1);
    for (const line of lines) {
      expect(line.trimEnd()).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(JSON.parse(line)).toMatchObject({ name: 'api', level: 'info', msg: 'refused' });
      expect(line).not.toContain('forged');
    }
  });

  it('counts by the id of a route and by code, and by nothing that a caller chooses', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    await call(backend.target, 'GET', `/tenants/${tenant.slug}`, { as: tenant.owner });
    await call(backend.target, 'GET', `/nothing/${tenant.canary}`);
    const text = await backend.deps.metrics.text();
    expect(text).toMatch(
      /gatehouse_api_request_seconds_count\{route="getTenant",status="2xx"\} [1-9]/,
    );
    expect(text).toMatch(/gatehouse_api_request_seconds_count\{route="none",status="4xx"\} [1-9]/);
    expect(text).toMatch(/gatehouse_refusals_total\{code="resource.not_found"\} [1-9]/);
    expect(text).not.toContain(tenant.canary);
    expect(text).not.toContain(tenant.slug);
  });
});
