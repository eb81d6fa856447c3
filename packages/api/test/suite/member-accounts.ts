import {
  createMembershipFixture,
  createSessionFixture,
  createTenantFixture,
  toGroupName,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { addBearerMember } from './fixtures/people.ts';
import { call, type CallOptions, type GetTarget } from './target.ts';

/** What a tenant's admin may do about how a member signs in, and where that ends. */
export function describeMemberAccounts(getTarget: GetTarget): void {
  describe('how a member signs in', () => {
    let tenant: TenantFixture;
    let other: TenantFixture;

    beforeEach(async () => {
      const { admin } = getTarget();
      tenant = await createTenantFixture(admin);
      other = await createTenantFixture(admin);
    });

    const act = async (action: string, person: { userId: string }, as = tenant.admin) => {
      const path = `/tenants/${tenant.slug}/members/${person.userId}/${action}`;
      const answer = await call(getTarget(), 'POST', path, { as });
      return [answer.status, answer.json['code']];
    };
    const enter = async ({ slug }: TenantFixture, options: CallOptions) => {
      const answer = await call(getTarget(), 'GET', `/tenants/${slug}`, options);
      return [answer.status, answer.json['code']];
    };
    const joinOther = async (person: PersonFixture) => {
      const { admin } = getTarget();
      await createMembershipFixture(admin, other.id, person, { role: 'member' });
      await admin.query('update sessions set groups = groups || $2::text where user_id = $1', [
        person.userId,
        toGroupName(other.id, 'member'),
      ]);
    };

    const TOO_OLD = [401, 'auth.session_too_old_for_tenant'];
    const SIGN_OUT_THEN = 'PE-22 signing a member out';

    it(`${SIGN_OUT_THEN} ends their sessions here with the next request, and nowhere else`, async () => {
      await joinOther(tenant.member);
      const as = tenant.member;
      expect(await enter(tenant, { as })).toEqual([200, undefined]);
      expect(await act('sign-out', tenant.member)).toEqual([200, undefined]);
      expect(await enter(tenant, { as })).toEqual(TOO_OLD);
      expect(await enter(other, { as })).toEqual([200, undefined]);
      const again = await createSessionFixture(getTarget().admin, as.userId, [
        toGroupName(tenant.id, 'member'),
      ]);
      expect(await enter(tenant, { as: { ...as, sessionToken: again } })).toEqual([200, undefined]);
      expect(await enter(tenant, { as })).toEqual(TOO_OLD);
    });

    it(`${SIGN_OUT_THEN} ends their tokens of any life here`, async () => {
      const { bearer, ...person } = await addBearerMember(getTarget(), tenant, 'member');
      expect(await enter(tenant, { bearer })).toEqual([200, undefined]);
      // The pool tells the time of a sign-in in whole seconds.
      expect(await act('sign-out', person)).toEqual([200, undefined]);
      expect(await enter(tenant, { bearer })).toEqual(TOO_OLD);
    });

    it.each(['sign-out', 'reset-password', 'reset-mfa'])(
      '%s: not to those above, to the deactivated, to oneself, or by a member',
      async (action) => {
        expect(await act(action, tenant.owner)).toEqual([403, 'role.above_own']);
        expect(await act(action, tenant.admin)).toEqual([409, 'member.own_account']);
        expect(await act(action, tenant.viewer, tenant.member)).toEqual([403, 'permission.denied']);
        expect(await act(action, other.member)).toEqual([404, 'resource.not_found']);
        await act('deactivate', tenant.viewer);
        expect(await act(action, tenant.viewer)).toEqual([409, 'member.not_active']);
      },
    );

    it.each(['reset-password', 'reset-mfa'])(
      '%s: an account that others rely on is no one’s to reset',
      async (action) => {
        const { admin } = getTarget();
        await joinOther(tenant.member);
        expect(await act(action, tenant.member)).toEqual([409, 'member.account_shared']);
        await admin.query(
          "update memberships set status = 'deactivated' where tenant_id = $1 and user_id = $2",
          [other.id, tenant.member.userId],
        );
        await admin.query(
          "update tenants set deleted_at = now(), purge_at = now() + interval '1 day' where id = $1",
          [other.id],
        );
        expect(await act(action, tenant.member)).toEqual([409, 'member.account_shared']);
        await admin.query('insert into operators (user_id) values ($1)', [tenant.viewer.userId]);
        expect(await act(action, tenant.viewer)).toEqual([409, 'member.account_shared']);
      },
    );

    it('a second factor is taken off by a user who signed in a moment ago', async () => {
      await getTarget().admin.query(
        "update sessions set auth_time = now() - interval '1 hour' where user_id = $1",
        [tenant.admin.userId],
      );
      expect(await act('reset-mfa', tenant.member)).toEqual([403, 'auth.step_up_required']);
      expect(await act('reset-password', tenant.member)).toEqual([200, undefined]);
      expect(await enter(tenant, { as: tenant.member })).toEqual(TOO_OLD);
      expect(await act('reset-mfa', tenant.member, tenant.owner)).toEqual([200, undefined]);
      const { rows } = await getTarget().admin.query(
        'select action from audit_events where tenant_id = $1 order by seq',
        [tenant.id],
      );
      expect(rows.map(({ action }) => String(action))).toEqual([
        'member.password_reset',
        'member.mfa_reset',
      ]);
    });
  });
}
