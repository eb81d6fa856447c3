import { createHash } from 'node:crypto';
import {
  createMembershipFixture,
  createOperatorFixture,
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
  toGroupName,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { addApiKey } from '../fixtures/programs.ts';
import { addSupport } from '../fixtures/support.ts';
import { addConnection } from '../fixtures/connections.ts';
import { addBearerMember } from '../fixtures/people.ts';
import { bindCallForCode, type GetTarget } from '../target.ts';
import { bindAccountCalls } from './account-calls.ts';

/** A tenant that requires a second factor: who gets in, until when, and who may say so. */
export function describeMfaPolicy(getTarget: GetTarget): void {
  const { ask, person } = bindAccountCalls(getTarget);
  const callForCode = bindCallForCode(getTarget);
  const query = (text: string, values: unknown[]) => getTarget().admin.query(text, values);

  describe('requiring a second factor', () => {
    let tenant: TenantFixture;
    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    const hash = ({ sessionToken }: Pick<PersonFixture, 'sessionToken'>) =>
      createHash('sha256').update(sessionToken).digest();
    const enter = async (as: PersonFixture, slug = tenant.slug) => {
      const [status, answer] = await ask(as, 'GET', `/tenants/${slug}`);
      return status === 200 ? 200 : answer;
    };
    const set = (policy: string, graceDays = 0, as = tenant.owner) =>
      ask(as, 'PATCH', `/tenants/${tenant.slug}/mfa-policy`, { policy, graceDays });
    /** As if they had set up an app, and signed in with its code where `session` says so. */
    const giveFactor = async ({ userId, sessionToken }: PersonFixture, session = true) => {
      await query(
        `update users set mfa = true, mfa_since = now() - interval '1 day' where id = $1`,
        [userId],
      );
      await query('update memberships set mfa = true where user_id = $1', [userId]);
      if (session) {
        const token = hash({ sessionToken });
        await query('update sessions set proof_mfa = true where token_hash = $1', [token]);
      }
    };
    const vouch = async (as: PersonFixture, mfa: boolean) => {
      const connection = await addConnection(getTarget(), tenant, { status: 'active' });
      await query(
        'update sessions set proof_tenant = $2, proof_connection = $3, proof_mfa = $4 where token_hash = $1',
        [hash(as), tenant.id, connection.id, mfa],
      );
      return connection;
    };
    /** As if the policy had been set so many days ago, and everyone had been in then. */
    const age = (days: number) =>
      query(
        `with t as (update tenants set mfa_policy_set_at = mfa_policy_set_at - $2 * interval '1 day' where id = $1)
         update memberships set created_at = created_at - ($2 + 1) * interval '1 day' where tenant_id = $1`,
        [tenant.id, days],
      );

    it('MF-01 refuses the next request of who has none, and leaves what is personal open', async () => {
      await giveFactor(tenant.owner);
      expect(await set('required')).toMatchObject([
        200,
        { policy: 'required', graceDays: 0, withoutFactor: 3, ownFactor: true, version: 2 },
      ]);
      expect(await enter(tenant.member)).toBe('auth.mfa_required');
      const projects = `/tenants/${tenant.slug}/projects`;
      expect(await ask(tenant.member, 'POST', projects, { name: 'None' })).toEqual([
        403,
        'auth.mfa_required',
      ]);
      for (const path of ['/me', '/me/account', '/tenants', '/me/notifications']) {
        expect((await ask(tenant.member, 'GET', path))[0], path).toBe(200);
      }
      expect(await enter(tenant.owner)).toBe(200);
      const { rows } = await query(
        "select before, after from audit_events where tenant_id = $1 and action = 'tenant.mfa_policy_set'",
        [tenant.id],
      );
      expect(rows).toEqual([
        {
          before: { policy: 'off', graceDays: 0 },
          after: { policy: 'required', graceDays: 0 },
        },
      ]);
    });

    it('MF-01 a session from before the set-up stays out, and one with a code gets in', async () => {
      await giveFactor(tenant.owner);
      await set('required');
      await giveFactor(tenant.member, false);
      expect(await enter(tenant.member)).toBe('auth.mfa_required');
      await giveFactor(tenant.member);
      expect(await enter(tenant.member)).toBe(200);
    });

    it('MF-02 lets people in for the days of grace, those who join for as many of their own', async () => {
      await giveFactor(tenant.owner);
      await set('required', 7);
      expect(await enter(tenant.member)).toBe(200);
      await age(6);
      expect(await enter(tenant.member)).toBe(200);
      await age(1.01);
      expect(await enter(tenant.member)).toBe('auth.mfa_required');
      const joiner = await person();
      await createMembershipFixture(getTarget().admin, tenant.id, joiner, { role: 'viewer' });
      await query('update sessions set groups = $2 where token_hash = $1', [
        hash(joiner),
        [toGroupName(tenant.id, 'viewer')],
      ]);
      expect(await enter(joiner)).toBe(200);
      await query(
        `update memberships set created_at = now() - interval '8 days' where user_id = $1`,
        [joiner.userId],
      );
      expect(await enter(joiner)).toBe('auth.mfa_required');
    });

    it('MF-04 a factor that is reset shuts every session out at once, without new days', async () => {
      await giveFactor(tenant.owner);
      await giveFactor(tenant.member);
      await set('required', 7);
      await age(8);
      expect(await enter(tenant.member)).toBe(200);
      await query('update users set mfa = false, mfa_since = null where id = $1', [
        tenant.member.userId,
      ]);
      expect(await enter(tenant.member)).toBe('auth.mfa_required');
    });

    it('MF-05 asks nothing of who comes by a connection where single sign-on is enough', async () => {
      await giveFactor(tenant.owner);
      await set('required_unless_sso');
      await vouch(tenant.member, false);
      expect([await enter(tenant.member), await enter(tenant.admin)]).toEqual([
        200,
        'auth.mfa_required',
      ]);
    });

    it('MF-06 else a connection counts that says so, or that owners trust', async () => {
      await giveFactor(tenant.owner);
      await set('required');
      const { id } = await vouch(tenant.member, false);
      await vouch(tenant.admin, true);
      expect([await enter(tenant.member), await enter(tenant.admin)]).toEqual([
        'auth.mfa_required',
        200,
      ]);
      await query('update sso_connections set mfa_trusted = true where id = $1', [id]);
      expect(await enter(tenant.member)).toBe(200);
    });

    it('MF-07 leaves the other tenants of a person open', async () => {
      await giveFactor(tenant.owner);
      await set('required');
      const other = await createTenantFixture(getTarget().admin);
      await createMembershipFixture(getTarget().admin, other.id, tenant.member, { role: 'viewer' });
      await query('update sessions set groups = array_append(groups, $2) where token_hash = $1', [
        hash(tenant.member),
        toGroupName(other.id, 'viewer'),
      ]);
      expect(await enter(tenant.member, other.slug)).toBe(200);
      expect(await enter(tenant.member)).toBe('auth.mfa_required');
    });

    it('MF-08 is set by owners alone, each after signing in with one a moment ago', async () => {
      expect(await set('required')).toEqual([409, 'tenant.own_factor_required']);
      expect(await set('required_unless_sso', 30)).toEqual([409, 'tenant.own_factor_required']);
      await giveFactor(tenant.owner, false);
      expect(await set('required')).toEqual([409, 'tenant.own_factor_required']);
      await giveFactor(tenant.owner);
      await giveFactor(tenant.admin);
      expect(await set('required', 0, tenant.admin)).toEqual([403, 'permission.denied']);
      for (const days of [-1, 31, 1.5, '7']) {
        expect(await set('required', days as number)).toEqual([422, 'input.invalid']);
      }
      await query(
        "update sessions set auth_time = now() - interval '11 minutes' where token_hash = $1",
        [hash(tenant.owner)],
      );
      expect(await set('required')).toEqual([403, 'auth.step_up_required']);
      expect(await enter(tenant.viewer)).toBe(200);
    });

    it('MF-08 is lifted by an owner in their days of grace, and of two at once one is told', async () => {
      await giveFactor(tenant.owner);
      await set('required', 7);
      await query('update users set mfa = false where id = $1', [tenant.owner.userId]);
      expect(await set('required', 30)).toEqual([409, 'tenant.own_factor_required']);
      const path = `/tenants/${tenant.slug}/mfa-policy`;
      const body = { policy: 'off', graceDays: 0 };
      const headers = { 'if-match': '"2"' };
      const lift = () => callForCode('PATCH', path, { as: tenant.owner, body, headers });
      const codes = (await Promise.all([lift(), lift()])).map(({ status }) => status);
      expect(codes.toSorted()).toEqual([200, 412]);
      expect(await enter(tenant.member)).toBe(200);
    });

    it('MF-09 keeps the last factor of who is in such a tenant, naming none', async () => {
      await giveFactor(tenant.owner);
      await getTarget().permit(tenant.owner.sessionToken);
      await set('required_unless_sso', 30);
      const answer = await callForCode('POST', '/me/mfa/remove', { as: tenant.owner });
      expect([answer.status, answer.code]).toEqual([409, 'account.mfa_needed']);
      expect(JSON.stringify(answer.json)).not.toContain(tenant.canary);
      await query(`update memberships set status = 'deactivated' where user_id = $1`, [
        tenant.owner.userId,
      ]);
      expect((await ask(tenant.owner, 'POST', '/me/mfa/remove'))[0]).toBe(204);
    });

    it('MF-01 takes a token of a sign-in after the pool began to ask everyone for a code', async () => {
      const { bearer, sessionToken } = await addBearerMember(getTarget(), tenant, 'member');
      await giveFactor(tenant.owner);
      await set('required');
      const read = async () =>
        (await callForCode('GET', `/tenants/${tenant.slug}/projects`, { bearer })).code ?? 200;
      const since = (mfa: boolean, at: string | null) =>
        query(
          `update users set mfa = $2, mfa_since = $3::timestamptz
           where id = (select user_id from sessions where token_hash = $1)`,
          [hash({ sessionToken }), mfa, at],
        );
      expect(await read()).toBe('auth.mfa_required');
      await since(true, new Date(Date.now() + 60_000).toISOString());
      expect(await read()).toBe('auth.mfa_required');
      await since(true, null);
      expect(await read()).toBe('auth.mfa_required');
      await since(true, '2020-01-01');
      expect(await read()).toBe(200);
      await since(false, '2020-01-01');
      expect(await read()).toBe('auth.mfa_required');
    });

    it('MF-23 leaves the keys of who is refused as they are', async () => {
      const key = await addApiKey(getTarget(), tenant, { createdBy: tenant.admin });
      await giveFactor(tenant.owner);
      await set('required');
      const path = `/tenants/${tenant.slug}/projects`;
      expect((await callForCode('GET', path, { bearer: key.token })).status).toBe(200);
    });

    it('asks of staff whom an owner let in what it asks of members, without days of grace', async () => {
      const operator = await createOperatorFixture(getTarget().admin);
      await addSupport(getTarget(), tenant, { by: operator, minutes: 60 });
      expect(await enter(operator)).toBe(200);
      await giveFactor(tenant.owner);
      await set('required', 30);
      await query('update users set mfa = false where id = $1', [operator.userId]);
      expect(await enter(operator)).toBe('auth.mfa_required');
      await giveFactor(operator);
      expect(await enter(operator)).toBe(200);
    });

    it('MF-19 shows owners and admins who lacks one, and no viewer', async () => {
      await giveFactor(tenant.owner);
      const list = (as: PersonFixture) =>
        ask(as, 'GET', `/tenants/${tenant.slug}/members?mfa=false&status=active`);
      expect((await list(tenant.owner))[1]).toMatchObject({
        items: [{ mfa: false }, { mfa: false }, { mfa: false }],
      });
      expect(await list(tenant.viewer)).toEqual([403, 'permission.denied']);
    });
  });
}
