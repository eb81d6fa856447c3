import { Database } from '@gatehouse/db/database';
import {
  createSessionFixture,
  createTenantFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createApi } from '../src/app.ts';
import { Limiter } from '../src/limits/limiter.ts';
import { RATE_LIMITS, scaleLimits } from '../src/limits/rate-limits.ts';
import { Directory, off } from './scim/directory.ts';
import { type Backend, startBackend } from './suite/backend.ts';
import { addBearerMember } from './suite/fixtures/people.ts';
import { addApiKey } from './suite/fixtures/programs.ts';

const ORIGIN = 'http://127.0.0.1:1';
const ROUNDS = 10;

type App = ReturnType<typeof createApi>;
type Caller = { readonly cookie: string } | { readonly authorization: string };

interface Change {
  readonly method: string;
  readonly path: (userId: string) => string;
  readonly body?: object;
  /** What the person then gets on the other replica. */
  readonly refusal: number;
}

const CHANGES: Readonly<Record<string, Change>> = {
  'SE-01 deactivated': {
    method: 'POST',
    path: (userId) => `/members/${userId}/deactivate`,
    refusal: 403,
  },
  'SE-02 removed': { method: 'DELETE', path: (userId) => `/members/${userId}`, refusal: 404 },
  'SE-03 demoted': {
    method: 'PATCH',
    path: (userId) => `/members/${userId}`,
    body: { role: 'viewer' },
    refusal: 403,
  },
};

/** What one replica commits, the other one knows on the very next request. */
describe('two replicas on one database', () => {
  let backend: Backend;
  let otherDb: Database;
  let here: App;
  let there: App;

  beforeAll(async () => {
    backend = await startBackend(inject('postgres'), ORIGIN);
    const limits = scaleLimits(RATE_LIMITS, 1_000);
    const { deps, environment } = backend;
    otherDb = new Database({ url: environment['DATABASE_URL'] ?? '', poolSize: 4 });
    here = createApi({ ...deps, limiter: new Limiter(deps.db, limits) });
    there = createApi({ ...deps, db: otherDb, limiter: new Limiter(otherDb, limits) });
  });
  afterAll(async () => {
    await otherDb.close();
    await backend.stop();
  });

  const getCookie = (sessionToken: string) => ({
    cookie: `${backend.target.sessionCookie}=${sessionToken}`,
  });

  /** @param line method and path, e.g. `GET /me` */
  async function ask(app: App, caller: Caller, line: string, body?: object) {
    const [method = '', path = ''] = line.split(' ');
    const response = await app.request(`${ORIGIN}/api/v1${path}`, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        ...caller,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return response.status;
  }

  /** An admin of the tenant who shows a cookie, or a token of full life. */
  async function getAdmin(tenant: TenantFixture, by: 'cookie' | 'Bearer') {
    if (by === 'cookie') {
      return { userId: tenant.admin.userId, caller: getCookie(tenant.admin.sessionToken) };
    }
    const { userId, bearer } = await addBearerMember(backend.target, tenant, 'admin');
    return { userId, caller: { authorization: `Bearer ${bearer}` } };
  }

  describe.each(['cookie', 'Bearer'] as const)('SE-04 by %s', (by) => {
    it.each(Object.entries(CHANGES))('%s: refused at once on the other', async (_name, change) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const tenant = await createTenantFixture(backend.target.admin);
        const { userId, caller } = await getAdmin(tenant, by);
        const base = `/tenants/${tenant.slug}`;
        const rename = () => ask(there, caller, `PATCH ${base}`, { name: `Round ${round}` });
        expect(await rename()).toBe(200);
        const owner = getCookie(tenant.owner.sessionToken);
        const path = `${base}${change.path(userId)}`;
        expect(await ask(here, owner, `${change.method} ${path}`, change.body)).toBeLessThan(300);
        expect(await rename()).toBe(change.refusal);
        expect(await ask(there, owner, `GET ${base}`)).toBe(200);
      }
    });

    it('SE-06 signed out everywhere: refused at once on the other', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const tenant = await createTenantFixture(backend.target.admin);
        const { userId, caller } = await getAdmin(tenant, by);
        expect(await ask(there, caller, 'GET /me')).toBe(200);
        const fresh = getCookie(await createSessionFixture(backend.target.admin, userId, []));
        expect(await ask(here, fresh, 'POST /me/sessions/end-all')).toBe(200);
        expect(await ask(there, caller, 'GET /me')).toBe(401);
        expect(await ask(there, fresh, 'GET /me')).toBe(401);
      }
    });
  });

  it('SC-19 shut out by the directory: refused at once on the other, keys too', async () => {
    const directory = await Directory.open(backend);
    const { tenant } = directory;
    const email = await directory.adoptable('member');
    const { id } = await directory.add({ userName: email });
    const { token } = await addApiKey(backend.target, tenant, { createdBy: tenant.member });
    const people = [getCookie(tenant.member.sessionToken), { authorization: `Bearer ${token}` }];
    const path = `GET /tenants/${tenant.slug}/projects`;
    for (const caller of people) expect(await ask(there, caller, path)).toBe(200);
    expect((await directory.call(`PATCH /Users/${id}`, off)).status).toBe(200);
    const refused = await Promise.all(people.map((caller) => ask(there, caller, path)));
    expect(refused).toEqual([403, 401]);
    expect(await ask(there, getCookie(tenant.owner.sessionToken), path)).toBe(200);
  });

  it('SE-05 a user who is shut out while their request still comes in writes nothing', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const path = `/tenants/${tenant.slug}`;
    const send = async (person: TenantFixture['member'], meanwhile: () => Promise<unknown>) => {
      const body = new ReadableStream({
        async start(controller) {
          controller.enqueue(new TextEncoder().encode('{"name":"'));
          await meanwhile();
          controller.enqueue(new TextEncoder().encode('Late"}'));
          controller.close();
        },
      });
      // Node's; the type of browsers does not know it.
      const init: RequestInit & { duplex: 'half' } = {
        method: 'POST',
        headers: {
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
          ...getCookie(person.sessionToken),
        },
        body,
        duplex: 'half',
      };
      const response = await there.request(`${ORIGIN}/api/v1${path}/projects`, init);
      return response.status;
    };
    const owner = getCookie(tenant.owner.sessionToken);
    const { admin } = backend.target;
    await admin.query("update sessions set last_seen_at = now() - interval '10 minutes'");
    const seen = async () => {
      const { rows } = await admin.query<{ seen: boolean }>(
        "select last_seen_at > now() - interval '1 minute' as seen from sessions where user_id = $1",
        [tenant.member.userId],
      );
      return rows[0]?.seen;
    };
    const shutOut = async () => {
      // The other replica has found out who asks before the change is made here.
      await expect.poll(seen).toBe(true);
      const deactivate = `${path}/members/${tenant.member.userId}/deactivate`;
      expect(await ask(here, owner, `POST ${deactivate}`)).toBe(200);
    };
    expect(await send(tenant.member, shutOut)).toBe(403);
    expect(await send(tenant.admin, () => Promise.resolve())).toBe(201);
  });
});
