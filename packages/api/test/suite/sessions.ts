import {
  createPersonFixture,
  createTenantFixture,
  toGroupName,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { addBearer } from './fixtures/people.ts';
import { call, type GetTarget } from './target.ts';

/** Cookies and Bearer tokens. */
export function describeSessions(getTarget: GetTarget): void {
  describe('sessions', () => {
    const me = (as: { sessionToken: string }) => call(getTarget(), 'GET', '/me', { as });

    it('SE-07 signing out ends the session, and says where the pool signs out', async () => {
      const person = await createPersonFixture(getTarget().admin);
      const answer = await call(getTarget(), 'POST', '/session/sign-out', { as: person });
      expect(answer.json['signOutUrl']).toMatch(
        /\/logout\?client_id=[^&]+&logout_uri=[^&]+%2Fsign-in$/,
      );
      const after = await me(person);
      expect([after.status, after.json['code']]).toEqual([401, 'auth.session_ended']);
    });

    it('SE-11 a session ends when it is idle for too long, or too old', async () => {
      const { admin } = getTarget();
      const shift = async (sql: string) => {
        const person = await createPersonFixture(admin);
        await admin.query(`update sessions set ${sql} where user_id = $1`, [person.userId]);
        return (await me(person)).status;
      };
      expect(await shift("last_seen_at = now() - interval '3599 s'")).toBe(200);
      expect(await shift("last_seen_at = now() - interval '3601 s'")).toBe(401);
      expect(await shift("expires_at = now() - interval '1 s'")).toBe(401);
    });

    it('shows me and my tenants, those that are being set up included', async () => {
      const { admin } = getTarget();
      const tenant = await createTenantFixture(admin);
      const created = await call(getTarget(), 'POST', '/tenants', {
        as: tenant.viewer,
        body: { name: 'Zebra & Sons' },
      });
      expect(created.json).toMatchObject({
        slug: expect.stringMatching(/^zebra-sons/),
        role: 'owner',
        pending: true,
      });
      const { json } = await me(tenant.viewer);
      expect(json).toMatchObject({
        id: tenant.viewer.userId,
        email: tenant.viewer.email,
        operator: false,
        tenants: [
          { slug: tenant.slug, role: 'viewer', pending: false },
          { name: 'Zebra & Sons', role: 'owner', pending: true },
        ],
      });
    });

    it('knows staff of the SaaS, who still see no tenant', async () => {
      const { admin } = getTarget();
      const tenant = await createTenantFixture(admin);
      const operator = await createPersonFixture(admin, { groups: ['platform:operator'] });
      expect((await me(operator)).json['operator']).toBe(true);
      expect(
        (await call(getTarget(), 'GET', `/tenants/${tenant.slug}`, { as: operator })).status,
      ).toBe(404);
    });
  });

  describe('Bearer tokens', () => {
    it('give a member the rights of claim and row', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const { bearer, userId } = await addBearer(target, [toGroupName(tenant.id, 'admin')]);
      const read = () =>
        call(target, 'GET', `/tenants/${tenant.slug}`, {
          bearer,
          headers: { 'sec-fetch-site': 'cross-site' },
        });
      expect((await read()).status).toBe(404);
      await target.admin.query(
        `insert into memberships (tenant_id, user_id, role, status, name, email) values ($1, $2, 'owner', 'active', 'Bearer', 'b@example.com')`,
        [tenant.id, userId],
      );
      expect((await read()).json['role']).toBe('admin');
      await target.admin.query("update memberships set status = 'deactivated' where user_id = $1", [
        userId,
      ]);
      expect((await read()).status).toBe(403);
    });

    it('PE-12 of a user who never signed in here give nothing', async () => {
      const { token } = await getTarget().accessToken([]);
      const answer = await call(getTarget(), 'GET', '/me', { bearer: token });
      expect([answer.status, answer.json['code']]).toEqual([403, 'auth.unknown_person']);
    });

    it('that are none are refused, and a good cookie beside them changes nothing', async () => {
      const person = await createPersonFixture(getTarget().admin);
      const headers = [
        'Bearer',
        'Bearer %',
        'Bearer a.b.c',
        'Basic YTpi',
        'bearer',
        'Bearer x y',
        'Token abc',
      ];
      for (const authorization of headers) {
        const answer = await call(getTarget(), 'GET', '/me', {
          as: person,
          headers: { authorization },
        });
        expect([answer.status, answer.json['code']], authorization).toEqual([
          401,
          'auth.token_invalid',
        ]);
      }
    });

    it('TF-30 count in no other place', async () => {
      const { token } = await getTarget().accessToken([]);
      for (const path of [`/me?access_token=${token}`, `/me?token=${token}`]) {
        expect((await call(getTarget(), 'GET', path)).status).toBe(401);
      }
    });
  });
}
