import { createPersonFixture, createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createApi } from '../src/app.ts';
import { Limiter, limitSignIn } from '../src/limits/limiter.ts';
import { RATE_LIMITS, scaleLimits } from '../src/limits/rate-limits.ts';
import type { Backend } from './suite/backend.ts';
import { call, type Target } from './suite/target.ts';
import { flood, type Instances, startInstances, TIGHT } from './rate-limits/instances.ts';

describe('rate limits', () => {
  let instances: Instances;
  let backend: Backend;

  beforeAll(async () => {
    instances = await startInstances(inject('postgres'));
    backend = instances.backend;
  });

  afterAll(() => instances.stop());

  const [first, second] = [() => instances.first, () => instances.second];

  const invite = (target: Target, tenant: { slug: string }, as: { sessionToken: string }) =>
    call(target, 'POST', `/tenants/${tenant.slug}/invitations`, {
      as,
      body: { email: `${crypto.randomUUID()}@example.com`, role: 'viewer' },
    });

  it('DS-01 a list of people counts as many invitations as it has', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const list = (length: number) =>
      call(second(), 'POST', `/tenants/${tenant.slug}/invitations/bulk`, {
        as: tenant.owner,
        body: {
          people: Array.from({ length }, (_, n) => ({
            email: `l${n}@example.com`,
            role: 'viewer',
          })),
        },
      });
    expect((await list(3)).status).toBe(202);
    const refused = await list(3);
    expect([refused.status, refused.json['code']]).toEqual([429, 'rate.limited']);
    const { rows } = await backend.target.admin.query(
      'select 1 from bulk_invitations where tenant_id = $1',
      [tenant.id],
    );
    expect(rows).toHaveLength(3);
  });

  it('DS-01 of 200 at once exactly 5 pass, and the others are told when to come back', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const { passed, refused } = await flood(200, () => invite(first(), tenant, tenant.owner));
    expect(passed).toBe(5);
    for (const { headers, json } of refused) {
      expect(json).toMatchObject({ status: 429, code: 'rate.limited' });
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(500);
      expect(headers.get('ratelimit-policy')).toBe('"invite-principal";q=5;w=600');
      expect(headers.get('ratelimit')).toMatch(/^"invite-principal";r=0;t=\d+$/);
    }
    expect((await invite(first(), tenant, tenant.admin)).status).toBe(201);
  });

  it('DS-03 two instances share the limit, one by one and in blocks', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const either = (at: number) => (at % 2 === 0 ? first() : second());
    const exact = await flood(60, (at) => invite(either(at), tenant, tenant.owner));
    expect(exact.passed).toBe(5);
    const leased = await flood(120, (at) =>
      call(either(at), 'POST', `/tenants/${tenant.slug}/projects`, {
        as: tenant.member,
        body: { name: `P ${crypto.randomUUID()}` },
      }),
    );
    expect(leased.passed).toBe(20);
  });

  it('IN-13 an admin who invites a thousand is stopped, and no one else', async () => {
    const { admin } = backend.target;
    const [tenant, other] = [await createTenantFixture(admin), await createTenantFixture(admin)];
    const { passed } = await flood(1_000, () => invite(first(), tenant, tenant.admin));
    expect(passed).toBe(5);
    expect((await invite(first(), tenant, tenant.owner)).status).toBe(201);
    expect((await invite(second(), other, other.admin)).status).toBe(201);
    const { rows } = await admin.query(
      'select count(*)::int as n from invitations where tenant_id = $1',
      [tenant.id],
    );
    expect(rows).toEqual([{ n: 6 }]);
  });

  it("a tenant's people share its limit; another tenant has its own", async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const other = await createTenantFixture(backend.target.admin);
    const create = (at: number, where: typeof tenant) =>
      call(first(), 'POST', `/tenants/${where.slug}/api-keys`, {
        as: at % 2 === 0 ? where.owner : where.admin,
        body: { name: `K ${at}`, permissions: ['projects:read'] },
      });
    expect((await flood(20, (at) => create(at, tenant))).passed).toBe(5);
    expect((await create(0, other)).status).toBe(201);
  });

  it('counts what anyone may do, and credentials that do not hold, by address', async () => {
    const open = await Promise.all(
      Array.from({ length: 20 }, () =>
        call(first(), 'POST', '/invitations/renew-password', {
          body: { token: 'A'.repeat(64) },
        }),
      ),
    );
    expect(open.filter(({ status }) => status === 404)).toHaveLength(5);
    expect(open.filter(({ status }) => status === 429)).toHaveLength(15);
    const statuses: number[] = [];
    for (let at = 0; at < 12; at += 1) {
      statuses.push((await call(first(), 'GET', '/me', { as: { sessionToken: 'x' } })).status);
    }
    expect(statuses[0]).toBe(401);
    expect(statuses.at(-1)).toBe(429);
    const person = await createTenantFixture(backend.target.admin);
    expect((await call(first(), 'GET', '/me', { as: person.owner })).status).toBe(200);
  });

  it('counts sign-ins by address', async () => {
    const limiter = new Limiter(backend.deps.db, TIGHT);
    const results = await Promise.all(
      Array.from({ length: 50 }, () => limitSignIn(limiter, '203.0.113.9')),
    );
    expect(results.filter((retryAfter) => retryAfter === null)).toHaveLength(5);
    expect(await limitSignIn(limiter, '203.0.113.10')).toBeNull();
  });

  it('H9: counts a /64 as one address, and a /48 ten times as generously', async () => {
    const limiter = new Limiter(backend.deps.db, TIGHT);
    const passed = async (count: number, addressAt: (at: number) => string) => {
      const all = Array.from({ length: count }, (_, at) => limitSignIn(limiter, addressAt(at)));
      return (await Promise.all(all)).filter((retryAfter) => retryAfter === null).length;
    };
    expect(await passed(150, (at) => `2001:db8:1:1:${at.toString(16)}::1`)).toBe(5);
    expect(await passed(1, () => '2001:0DB8:1:1::1%eth0')).toBe(0);
    expect(await passed(1, () => '2001:db8:1:2::1')).toBe(1);
    expect(await passed(150, (at) => `2001:db8:2:${at.toString(16)}::1`)).toBe(50);
    expect(await passed(1, () => '2001:db8:3:1::1')).toBe(1);
    expect(await passed(20, (at) => (at % 2 ? '::ffff:198.51.100.1' : '198.51.100.1'))).toBe(5);
  });

  it('H9: a request counts as its network, whatever the header spells', async () => {
    const deps = {
      ...backend.deps,
      trustedProxies: 1,
      limiter: new Limiter(backend.deps.db, TIGHT),
    };
    const api = createApi(deps);
    const statuses = [];
    for (let at = 0; at < 7; at += 1) {
      const response = await api.request('/api/v1/invitations/renew-password', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
          'x-forwarded-for': `2001:DB8:9:9::${at}`,
        },
        body: '{}',
      });
      statuses.push(response.status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429]);
  });

  it('H13: tells a person and a network only so often that a slug is taken', async () => {
    const { admin } = backend.target;
    const [tenant, other] = [await createTenantFixture(admin), await createTenantFixture(admin)];
    const create = (slug: string, as: { sessionToken: string }) =>
      call(first(), 'POST', '/tenants', { as, body: { name: 'X', slug } });
    const move = (slug: string, as: { sessionToken: string }) =>
      call(second(), 'PATCH', `/tenants/${tenant.slug}/slug`, { as, body: { slug } });
    const person = await createPersonFixture(admin);
    const fresh = () => `s-${crypto.randomUUID().slice(0, 12)}`;
    // What goes well uses nothing up. Below the five tenants that a person may create in a day.
    for (let at = 0; at < 3; at += 1) expect((await create(fresh(), person)).status).toBe(201);
    for (let at = 0; at < 4; at += 1) {
      expect((await create(other.slug, person)).json['code']).toBe('tenant.slug_taken');
    }
    expect((await create('ab', person)).status).toBe(422);
    expect((await create(fresh(), person)).status).toBe(201);
    expect((await create(other.slug, person)).json['code']).toBe('tenant.slug_taken');
    // From now on a taken and a free one are alike, and nothing is made.
    const [taken, free] = [await create(other.slug, person), await create(fresh(), person)];
    expect([taken.status, free.status]).toEqual([429, 429]);
    expect(taken.headers.get('ratelimit-policy')).toBe(free.headers.get('ratelimit-policy'));
    // Another person of the same network has what is left of the network's eight.
    const moved = [];
    for (let at = 0; at < 4; at += 1) moved.push((await move(other.slug, tenant.owner)).status);
    expect(moved).toEqual([409, 409, 409, 429]);
  });

  it('DS-04 without the counters reads go on, and everything else answers 503', async () => {
    const { admin } = backend.target;
    const tenant = await createTenantFixture(admin);
    await admin.query('revoke all on rate_limits from gatehouse_app');
    try {
      const limiter = new Limiter(backend.deps.db, TIGHT);
      await expect(limitSignIn(limiter, '203.0.113.11')).rejects.toMatchObject({
        code: 'service.unavailable',
      });
      const refused = await invite(first(), tenant, tenant.owner);
      expect([refused.status, refused.json['code']]).toEqual([503, 'service.unavailable']);
      expect(refused.headers.get('retry-after')).toBe('5');
      for (let at = 0; at < 30; at += 1) {
        const read = await call(first(), 'GET', `/tenants/${tenant.slug}/projects`, {
          as: tenant.viewer,
        });
        expect(read.status).toBe(200);
      }
    } finally {
      await admin.query('grant select, insert, update, delete on rate_limits to gatehouse_app');
    }
    expect((await invite(second(), tenant, tenant.owner)).status).toBe(201);
  });

  it('reads overshoot by no more than a block', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const { passed } = await flood(200, () =>
      call(first(), 'GET', `/tenants/${tenant.slug}/projects`, { as: tenant.viewer }),
    );
    expect(passed).toBeGreaterThanOrEqual(20);
    expect(passed).toBeLessThanOrEqual(21);
  });

  it('all limits can be raised by a factor', () => {
    expect(scaleLimits(RATE_LIMITS, 3).invite.principal?.points).toBe(3_000);
    expect(scaleLimits(RATE_LIMITS, 3).read.unreachable).toBe('open');
  });
});
