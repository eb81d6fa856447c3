import {
  createMembershipFixture,
  createTenantFixture,
  type TenantFixture,
  toGroupName,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeAll, describe, expect, it } from 'vitest';
import { bindCallForCode, type GetTarget } from './target.ts';

/** People who sign in to an app of their own and call with its access token. */
export function describePublicClients(getTarget: GetTarget): void {
  describe('public clients', () => {
    const callForCode = bindCallForCode(getTarget);
    let tenant: TenantFixture;

    beforeAll(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    /** Someone new in an app, in the tenant when they have called once. */
    async function join(role: 'owner' | 'admin' | 'member' | 'viewer') {
      const target = getTarget();
      const tokens = await target.publicTokens([toGroupName(tenant.id, role)]);
      const get = async (path: string) => {
        const { status, code } = await callForCode('GET', path, {
          bearer: tokens.token,
          headers: { 'sec-fetch-site': 'cross-site' },
        });
        return status === 200 ? 200 : [status, code];
      };
      expect(await get('/me')).toBe(200);
      const { userId, email } = tokens;
      await createMembershipFixture(
        target.admin,
        tenant.id,
        { userId, email, name: 'A' },
        { role },
      );
      return { ...tokens, get, projects: () => get(`/tenants/${tenant.slug}/projects`) };
    }

    it('PC-01 who signed up in an app is known at the first call, and has nothing', async () => {
      const { token, userId, email } = await getTarget().publicTokens([]);
      const first = await Promise.all(
        [1, 2, 3].map(() => callForCode('GET', '/me', { bearer: token })),
      );
      for (const { status, json } of first) {
        expect(status).toBe(200);
        expect(json).toMatchObject({ id: userId, email, emailVerified: true, tenants: [] });
      }
      const there = await callForCode('GET', `/tenants/${tenant.slug}`, { bearer: token });
      expect(there.status).toBe(404);
      const made = await callForCode('POST', '/tenants', { bearer: token, body: { name: 'Mine' } });
      expect(made.status).toBe(201);
    });

    it('PC-02 TF-21 the ID token of the same app is no key to the API', async () => {
      const { idToken } = await getTarget().publicTokens([]);
      const answer = await callForCode('GET', '/me', { bearer: idToken });
      expect([answer.status, answer.code]).toEqual([401, 'auth.token_invalid']);
    });

    it('PC-03 SE-04 what is taken away is gone at the next call', async () => {
      const { admin } = getTarget();
      const [demoted, deactivated, removed] = [
        await join('member'),
        await join('member'),
        await join('member'),
      ];
      for (const person of [demoted, deactivated, removed]) {
        expect(await person.projects()).toBe(200);
      }
      const change = (sql: string, userId: string) =>
        admin.query(`${sql} where tenant_id = $1 and user_id = $2`, [tenant.id, userId]);
      await change("update memberships set role = 'viewer'", demoted.userId);
      await change("update memberships set status = 'deactivated'", deactivated.userId);
      await change('delete from memberships', removed.userId);
      const write = await callForCode('POST', `/tenants/${tenant.slug}/projects`, {
        bearer: demoted.token,
        body: { name: 'Late' },
      });
      expect([write.status, write.code]).toEqual([403, 'permission.denied']);
      expect(await deactivated.projects()).toEqual([403, 'member.deactivated']);
      expect(await removed.projects()).toEqual([404, 'resource.not_found']);
      expect(await removed.get('/me')).toBe(200);
    });

    it('PC-04 signing out makes the token void at the next call, and no other sign-in', async () => {
      const [one, other] = [await join('viewer'), await join('viewer')];
      const out = await callForCode('POST', '/session/sign-out', { bearer: one.token });
      expect(out.status).toBe(200);
      expect(await one.projects()).toEqual([401, 'auth.token_invalid']);
      expect(await one.get('/me')).toEqual([401, 'auth.token_invalid']);
      expect(await other.projects()).toBe(200);
      const all = await callForCode('POST', '/me/sessions/end-all', { bearer: other.token });
      expect(all.status).toBe(200);
      expect(await other.projects()).toEqual([401, 'auth.token_invalid']);
    });

    it('PC-05 a person who is shut out or gone is not made anew by a token that lives', async () => {
      const { admin, pool } = getTarget();
      const out = await join('viewer');
      await admin.query("update users set status = 'disabled' where id = $1", [out.userId]);
      expect(await out.get('/me')).toEqual([403, 'auth.unknown_person']);
      await admin.query("update users set status = 'erased' where id = $1", [out.userId]);
      expect(await out.get('/me')).toEqual([403, 'auth.unknown_person']);

      const [disabled, deleted] = [
        await getTarget().publicTokens([]),
        await getTarget().publicTokens([]),
      ];
      await pool.disableUser(disabled.userId);
      await pool.deleteUser(deleted.userId);
      for (const { token, userId } of [disabled, deleted]) {
        const answer = await callForCode('GET', '/me', { bearer: token });
        expect([answer.status, answer.code]).toEqual([403, 'auth.unknown_person']);
        const { rows } = await admin.query('select 1 from users where id = $1', [userId]);
        expect(rows).toEqual([]);
      }
    });

    it('PC-06 a silent sign-in out of a session that the bridge began is no proof', async () => {
      const { admin } = getTarget();
      const person = await join('owner');
      const bridge = (changes: string) =>
        admin.query(
          `insert into bridged_sign_ins (user_id, id, issued_at, last_asked_at, auth_time)
           select $1, gen_random_uuid(), ${changes}`,
          [person.userId],
        );
      await bridge("now() - interval '1 hour', now() - interval '1 hour', null");
      expect(await person.get('/me')).toBe(200);
      await bridge("now() - interval '20 seconds', now() - interval '10 seconds', null");
      expect(await person.get('/me')).toEqual([401, 'auth.sign_in_again']);
      expect(await person.projects()).toEqual([401, 'auth.sign_in_again']);
      await admin.query(
        "update bridged_sign_ins set auth_time = now() - interval '1 day' where user_id = $1",
        [person.userId],
      );
      expect(await person.get('/me')).toBe(200);
    });

    it('PC-07 a tenant that wants single sign-on is closed to them, and the rest is not', async () => {
      const { admin } = getTarget();
      const person = await join('member');
      await admin.query("update memberships set entry = 'sso' where user_id = $1", [person.userId]);
      expect(await person.projects()).toEqual([403, 'auth.sso_required']);
      expect(await person.get('/me')).toBe(200);
    });
  });
}
