import {
  createPersonFixture,
  createSessionFixture,
  createTenantFixture,
  toGroupName,
  type PersonFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { addBearer } from './fixtures/people.ts';
import { call, type GetTarget, getItems } from './target.ts';

/** The sessions of one person: seen and ended by themselves alone. */
export function describeOwnSessions(getTarget: GetTarget): void {
  const me = (sessionToken: string) =>
    call(getTarget(), 'GET', '/me', { as: { sessionToken } }).then(({ status }) => status);
  const list = async (as: { sessionToken: string }, query = '') =>
    call(getTarget(), 'GET', `/me/sessions${query}`, { as });
  const getJobs = async (queue: string, text: string) => {
    const { rows } = await getTarget().admin.query<{ count: number }>(
      'select count(*)::int as count from pgboss.job where name = $1 and data::text like $2',
      [queue, `%${text}%`],
    );
    return rows[0]?.count;
  };
  const age = (person: PersonFixture, seconds: number) =>
    getTarget().admin.query(
      "update sessions set auth_time = now() - $2 * interval '1 second' where user_id = $1",
      [person.userId, seconds],
    );

  describe('my sessions', () => {
    it('are listed with device, address and times, mine marked, no one else’s', async () => {
      const { admin } = getTarget();
      const person = await createPersonFixture(admin);
      await createPersonFixture(admin);
      const other = await createSessionFixture(admin, person.userId, []);
      await admin.query(
        `update sessions set address = '203.0.113.9',
           user_agent = 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0'
         where user_id = $1`,
        [person.userId],
      );
      const items = getItems(await list(person));
      expect(items).toHaveLength(2);
      expect(items.filter(({ current }) => current)).toHaveLength(1);
      for (const item of items) {
        expect(item).toEqual({
          id: expect.any(String) as string,
          device: 'Firefox on Windows',
          address: '203.0.113.9',
          createdAt: expect.stringMatching(/Z$/) as string,
          lastSeenAt: expect.stringMatching(/Z$/) as string,
          current: expect.any(Boolean) as boolean,
        });
      }
      expect(getItems(await list({ sessionToken: other }))).toHaveLength(2);
    });

    it('come in pages, and a cursor is good for its owner only', async () => {
      const { admin } = getTarget();
      const [person, stranger] = [
        await createPersonFixture(admin),
        await createPersonFixture(admin),
      ];
      for (let n = 0; n < 4; n += 1) await createSessionFixture(admin, person.userId, []);
      const seen: unknown[] = [];
      let query = '?limit=2';
      for (let page = 0; page < 3; page += 1) {
        const answer = await list(person, query);
        seen.push(...getItems(answer).map(({ id }) => id));
        query = `?limit=2&cursor=${String(answer.json['nextCursor'])}`;
        if (page === 2) expect(answer.json['nextCursor']).toBeNull();
        else expect((await list(stranger, query)).status).toBe(422);
      }
      expect(new Set(seen).size).toBe(5);
    });

    it('SE-11 do not show what has ended by itself', async () => {
      const { admin } = getTarget();
      const person = await createPersonFixture(admin);
      const kept = await createSessionFixture(admin, person.userId, []);
      await admin.query(
        `update sessions set last_seen_at = now() - interval '2 hours'
         where user_id = $1 and id <> (select id from sessions where user_id = $1
           order by created_at desc limit 1)`,
        [person.userId],
      );
      expect(getItems(await list({ sessionToken: kept }))).toHaveLength(1);
    });

    it('SE-06 end one by one, at once, and their refresh tokens are revoked', async () => {
      const { admin } = getTarget();
      const person = await createPersonFixture(admin);
      const other = await createSessionFixture(admin, person.userId, []);
      const target = getItems(await list(person)).find(({ current }) => !current);
      const end = () =>
        call(getTarget(), 'POST', `/me/sessions/${String(target?.['id'])}/end`, { as: person });
      expect((await end()).status).toBe(204);
      expect(await me(other)).toBe(401);
      expect(await me(person.sessionToken)).toBe(200);
      expect(await getJobs('session-revoke', String(target?.['id']))).toBe(1);
      expect((await end()).status).toBe(404);
    });

    it("TI-01 another person's session is not found, and goes on", async () => {
      const { admin } = getTarget();
      const [mine, theirs] = [await createPersonFixture(admin), await createPersonFixture(admin)];
      const id = String(getItems(await list(theirs))[0]?.['id']);
      const answers = [
        await call(getTarget(), 'POST', `/me/sessions/${id}/end`, { as: mine }),
        await call(getTarget(), 'POST', `/me/sessions/${crypto.randomUUID()}/end`, { as: mine }),
        await call(getTarget(), 'POST', '/me/sessions/not-an-id/end', { as: mine }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(await me(theirs.sessionToken)).toBe(200);
    });

    it('SE-06 all others end, and the one that asks goes on', async () => {
      const { admin } = getTarget();
      const person = await createPersonFixture(admin);
      const others = [
        await createSessionFixture(admin, person.userId, []),
        await createSessionFixture(admin, person.userId, []),
      ];
      const answer = await call(getTarget(), 'POST', '/me/sessions/end-others', { as: person });
      expect(answer.json).toEqual({ ended: 2 });
      expect(await Promise.all(others.map(me))).toEqual([401, 401]);
      expect(await me(person.sessionToken)).toBe(200);
      expect(await getJobs('person-sign-out', person.userId)).toBe(0);
      const noted = await call(getTarget(), 'GET', '/me/security-events', { as: person });
      expect(getItems(noted).map(({ action }) => action)).toEqual(['sessions.ended']);
    });
  });

  describe('SE-06 signing out everywhere', () => {
    it('ends every session at once, and no one else’s', async () => {
      const { admin } = getTarget();
      const [person, bystander] = [
        await createPersonFixture(admin),
        await createPersonFixture(admin),
      ];
      const other = await createSessionFixture(admin, person.userId, []);
      const answer = await call(getTarget(), 'POST', '/me/sessions/end-all', { as: person });
      expect(answer.json['signOutUrl']).toMatch(/\/logout\?client_id=/);
      expect(await Promise.all([person.sessionToken, other].map(me))).toEqual([401, 401]);
      expect(await me(bystander.sessionToken)).toBe(200);
      expect(await getJobs('person-sign-out', person.userId)).toBe(1);
      expect(await me(await createSessionFixture(admin, person.userId, []))).toBe(200);
    });

    it('SE-04 makes Bearer tokens of that person void on the next request', async () => {
      const target = getTarget();
      const { bearer, ...as } = await addBearer(target);
      const read = () => call(target, 'GET', '/me', { bearer });
      expect((await read()).status).toBe(200);
      expect((await call(target, 'POST', '/me/sessions/end-all', { as })).status).toBe(200);
      const after = await read();
      expect([after.status, after.json['code']]).toEqual([401, 'auth.token_invalid']);
    });

    it('needs a recent sign-in, and a session left open has none', async () => {
      const person = await createPersonFixture(getTarget().admin);
      await age(person, 601);
      const answer = await call(getTarget(), 'POST', '/me/sessions/end-all', { as: person });
      expect([answer.status, answer.json['code']]).toEqual([403, 'auth.step_up_required']);
      expect(await me(person.sessionToken)).toBe(200);
    });

    it('a Bearer token has no session of which it could end the others', async () => {
      const target = getTarget();
      const { bearer } = await addBearer(target);
      const answer = await call(target, 'POST', '/me/sessions/end-others', { bearer });
      expect([answer.status, answer.json['code']]).toEqual([403, 'auth.browser_required']);
    });
  });

  describe('PE-21 making a user an owner', () => {
    const promote = async (person: PersonFixture, slug: string, userId: string, role: string) =>
      call(getTarget(), 'PATCH', `/tenants/${slug}/members/${userId}`, {
        as: person,
        body: { role },
      });

    it('needs a recent sign-in; other changes do not', async () => {
      const tenant = await createTenantFixture(getTarget().admin);
      await age(tenant.owner, 3_600);
      const refused = await promote(tenant.owner, tenant.slug, tenant.member.userId, 'owner');
      expect([refused.status, refused.json['code']]).toEqual([403, 'auth.step_up_required']);
      expect((await promote(tenant.owner, tenant.slug, tenant.member.userId, 'admin')).status).toBe(
        200,
      );
      const invite = (role: string) =>
        call(getTarget(), 'POST', `/tenants/${tenant.slug}/invitations`, {
          as: tenant.owner,
          body: { email: `${crypto.randomUUID()}@example.com`, role },
        });
      expect((await invite('owner')).json['code']).toBe('auth.step_up_required');
      expect((await invite('admin')).status).toBe(201);
      await age(tenant.owner, 0);
      expect((await promote(tenant.owner, tenant.slug, tenant.member.userId, 'owner')).status).toBe(
        200,
      );
    });

    it('PE-20 is refused to who was demoted while they signed in again', async () => {
      const { admin } = getTarget();
      const tenant = await createTenantFixture(admin);
      const second = await createTenantFixture(admin);
      await admin.query(
        `insert into memberships (tenant_id, user_id, role, status, version, applied_version,
           applied_role, name, email) values ($1, $2, 'owner', 'active', 1, 1, 'owner', $3, $4)`,
        [tenant.id, second.owner.userId, second.owner.name, second.owner.email],
      );
      const before = {
        sessionToken: await createSessionFixture(admin, second.owner.userId, [
          toGroupName(tenant.id, 'owner'),
        ]),
      };
      await admin.query('update sessions set auth_time = $2 where user_id = $1', [
        second.owner.userId,
        new Date(Date.now() - 3_600_000),
      ]);
      const ask = (as: { sessionToken: string }) =>
        call(getTarget(), 'PATCH', `/tenants/${tenant.slug}/members/${tenant.member.userId}`, {
          as,
          body: { role: 'owner' },
        });
      expect((await ask(before)).json['code']).toBe('auth.step_up_required');
      await promote(tenant.owner, tenant.slug, second.owner.userId, 'admin');
      const after = {
        sessionToken: await createSessionFixture(admin, second.owner.userId, [
          toGroupName(tenant.id, 'owner'),
        ]),
      };
      const answer = await ask(after);
      expect([answer.status, answer.json['code']]).toEqual([403, 'role.above_own']);
    });
  });
}
