import { setTimeout as wait } from 'node:timers/promises';
import { noteChange } from '@gatehouse/db/live/changes';
import { createLiveUpdates, LIVE_LIMITS, type LiveUpdates } from '@gatehouse/services/live';
import {
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { createApi } from '../src/app.ts';
import { type Backend, startBackend } from './suite/backend.ts';
import { addBearerMember } from './suite/fixtures/people.ts';
import { addApiKey } from './suite/fixtures/programs.ts';

const ORIGIN = 'http://127.0.0.1:1';
const LIMITS = { ...LIVE_LIMITS, streamsPerPerson: 2, checkMs: 150, pauseMs: 10 };
/** Milliseconds within which whoever lost a right hears nothing more. */
const SOON = 1_000;

let backend: Backend;
let live: LiveUpdates;
let app: ReturnType<typeof createApi>;
const open: { cancel: () => Promise<void> }[] = [];

beforeAll(async () => {
  backend = await startBackend(inject('postgres'), ORIGIN);
  const { deps, environment } = backend;
  live = createLiveUpdates(deps.db, deps.log, environment['DATABASE_URL'] ?? '', LIMITS);
  app = createApi({ ...deps, live });
});
afterEach(async () => {
  for (const stream of open.splice(0)) await stream.cancel();
});
afterAll(async () => {
  await live.close();
  await backend.stop();
});

interface Caller {
  readonly as?: PersonFixture;
  readonly headers?: Record<string, string>;
}

function ask(method: string, path: string, { as, headers }: Caller, body?: object) {
  const cookie = as && { cookie: `${backend.target.sessionCookie}=${as.sessionToken}` };
  return app.request(`${ORIGIN}/api/v1${path}`, {
    method,
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      ...cookie,
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}

/** A stream and what has come by it. */
async function listen(tenant: TenantFixture, as: PersonFixture) {
  const response = await ask('GET', `/tenants/${tenant.slug}/live`, { as });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const stream = { text: '', over: false, cancel: () => reader.cancel() };
  open.push(stream);
  void (async () => {
    const decoder = new TextDecoder();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      stream.text += decoder.decode(value);
    }
    stream.over = true;
  })();
  return stream;
}

const kinds = ({ text }: { text: string }) =>
  new Set([...text.matchAll(/^data: (.+)$/gm)].flatMap(([, line]) => line?.split(' ') ?? []));

/** The first stream begins with all kinds: the connection is new. */
async function connected(tenant: TenantFixture) {
  const first = await listen(tenant, tenant.owner);
  await expect.poll(() => kinds(first).has('settings'), { timeout: 5_000 }).toBe(true);
}

const rename = (tenant: TenantFixture) =>
  ask(
    'POST',
    `/tenants/${tenant.slug}/projects`,
    { as: tenant.owner },
    { name: `New ${tenant.canary}` },
  );

describe('live updates', () => {
  it('tell the kind of a change, in its own tenant alone, and none of its content', async () => {
    const [own, other] = [
      await createTenantFixture(backend.target.admin),
      await createTenantFixture(backend.target.admin),
    ];
    await connected(own);
    const [mine, theirs] = [await listen(own, own.owner), await listen(other, other.owner)];
    expect((await rename(own)).status).toBe(201);
    await expect.poll(() => kinds(mine)).toEqual(new Set(['audit', 'projects']));
    await wait(200);
    expect(kinds(theirs)).toEqual(new Set());
    expect(theirs.text).not.toContain(own.canary);
    expect(mine.text).not.toContain(own.canary);
    expect(mine.text).not.toMatch(/[0-9a-f]{8}-/);
    expect((await rename(other)).status).toBe(201);
    await expect.poll(() => kinds(theirs).has('projects')).toBe(true);
  });

  it('tell no one of what they may not read', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const stream = await listen(tenant, tenant.viewer);
    await rename(tenant);
    await expect.poll(() => [...kinds(stream)]).toEqual(['projects']);
  });

  it('tell nothing of what was rolled back', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const stream = await listen(tenant, tenant.owner);
    const undone = backend.deps.db.withTenant({ tenantId: tenant.id }, (tx) => {
      noteChange(tx, `tenant:${tenant.id}`, 'settings');
      return Promise.reject(new Error('undone'));
    });
    await expect(undone).rejects.toThrow('undone');
    await rename(tenant);
    await expect.poll(() => kinds(stream).has('projects')).toBe(true);
    expect(kinds(stream).has('settings')).toBe(false);
  });

  it.each([
    ['removed', 'DELETE', (id: string) => `/members/${id}`, 'over'],
    ['deactivated', 'POST', (id: string) => `/members/${id}/deactivate`, 'over'],
  ])('end for a member who is %s, within a second', async (_name, method, path, reason) => {
    const tenant = await createTenantFixture(backend.target.admin);
    const [stream, still] = [
      await listen(tenant, tenant.admin),
      await listen(tenant, tenant.viewer),
    ];
    const answer = await ask(method, `/tenants/${tenant.slug}${path(tenant.admin.userId)}`, {
      as: tenant.owner,
    });
    expect(answer.status).toBeLessThan(300);
    await expect.poll(() => stream.over, { timeout: SOON }).toBe(true);
    expect(stream.text).toContain(`event: end\ndata: ${reason}`);
    const heard = stream.text;
    await rename(tenant);
    await expect.poll(() => kinds(still).has('projects')).toBe(true);
    expect(stream.text).toBe(heard);
  });

  it('end with the session, and with one that ended past the app', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const [mine, expired] = [
      await listen(tenant, tenant.member),
      await listen(tenant, tenant.viewer),
    ];
    expect((await ask('POST', '/me/sessions/end-all', { as: tenant.member })).status).toBe(200);
    await expect.poll(() => mine.over, { timeout: SOON }).toBe(true);
    expect(expired.over).toBe(false);
    await backend.target.admin.query(
      "update sessions set expires_at = now() - interval '1 second' where user_id = $1",
      [tenant.viewer.userId],
    );
    await expect.poll(() => expired.over, { timeout: SOON }).toBe(true);
  });

  it('are opened again by whose claims are stale', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const stream = await listen(tenant, tenant.member);
    await backend.target.admin.query('update users set claims_stale_at = now() where id = $1', [
      tenant.member.userId,
    ]);
    await expect.poll(() => stream.over, { timeout: SOON }).toBe(true);
    expect(stream.text).toContain('data: again');
  });

  it('are for members with a browser, and for our own pages', async () => {
    const { target } = backend;
    const [tenant, other] = [
      await createTenantFixture(target.admin),
      await createTenantFixture(target.admin),
    ];
    const path = `/tenants/${tenant.slug}/live`;
    const { token: key } = await addApiKey(target, tenant, { createdBy: tenant.owner });
    const { bearer } = await addBearerMember(target, tenant, 'admin');
    const statuses = [
      await ask('GET', path, {}),
      await ask('GET', path, { as: other.owner }),
      await ask('GET', path, { headers: { authorization: `Bearer ${key}` } }),
      await ask('GET', path, { headers: { authorization: `Bearer ${bearer}` } }),
      await ask('GET', path, { as: tenant.owner, headers: { 'sec-fetch-site': 'cross-site' } }),
      await ask('GET', path, { as: tenant.owner, headers: { 'sec-fetch-site': 'same-site' } }),
      await ask('HEAD', path, { as: tenant.owner }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([401, 404, 403, 204, 403, 403, 204]);
    expect(live.hub.size).toBe(0);
  });

  it('are few for one person: the oldest makes room', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const [first, second, third] = [
      await listen(tenant, tenant.member),
      await listen(tenant, tenant.member),
      await listen(tenant, tenant.member),
    ];
    await expect.poll(() => first.over).toBe(true);
    expect(first.text).toContain('data: full');
    expect([second.over, third.over]).toEqual([false, false]);
    await third.cancel();
    await expect.poll(() => live.hub.size).toBe(1);
  });

  it('go on after the connection was lost, and then tell that anything may have changed', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const stream = await listen(tenant, tenant.owner);
    const { rowCount } = await backend.target.admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gatehouse-live' and datname = current_database()",
    );
    expect(rowCount).toBe(1);
    await expect.poll(() => kinds(stream).size, { timeout: 5_000 }).toBeGreaterThan(10);
    const before = stream.text.length;
    await rename(tenant);
    await expect.poll(() => stream.text.slice(before)).toContain('projects');
  });
});
