import { createHash } from 'node:crypto';
import { createTenantFixture, type PersonFixture } from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import type { GetTarget } from '../target.ts';
import { bindAccountCalls } from './account-calls.ts';

/** How old a sign-in may be in a tenant. */
export function describeSessionLimits(getTarget: GetTarget): void {
  const { ask } = bindAccountCalls(getTarget);

  describe('how old a sign-in may be in a tenant', () => {
    const enter = (as: PersonFixture, slug: string) => ask(as, 'GET', `/tenants/${slug}`);

    const age = (as: PersonFixture, change: string) =>
      getTarget().admin.query(`update sessions set ${change} where token_hash = $1`, [
        createHash('sha256').update(as.sessionToken).digest(),
      ]);

    it('SE-11 holds in that tenant, and a sign-in of today passes', async () => {
      const { admin } = getTarget();
      const tenant = await createTenantFixture(admin);
      const path = `/tenants/${tenant.slug}/session-limits`;
      await age(tenant.member, "auth_time = now() - interval '2 hours'");
      expect((await enter(tenant.member, tenant.slug))[0]).toBe(200);
      const answer = await ask(tenant.owner, 'PATCH', path, { idleMinutes: null, maxHours: 1 });
      expect(answer).toEqual([
        200,
        { idleMinutes: null, maxHours: 1, longest: { idleMinutes: 60, maxHours: 24 }, version: 2 },
      ]);
      expect(await enter(tenant.member, tenant.slug)).toEqual([
        401,
        'auth.session_too_old_for_tenant',
      ]);
      expect((await ask(tenant.member, 'GET', '/me'))[0]).toBe(200);
      expect((await enter(tenant.owner, tenant.slug))[0]).toBe(200);
      await age(tenant.member, "auth_time = now() - interval '59 minutes'");
      expect((await enter(tenant.member, tenant.slug))[0]).toBe(200);
      const { rows } = await admin.query(
        "select before, after from audit_events where tenant_id = $1 and action = 'tenant.session_limits_set'",
        [tenant.id],
      );
      expect(rows).toEqual([
        {
          before: { idleMinutes: null, maxHours: null },
          after: { idleMinutes: null, maxHours: 1 },
        },
      ]);
    });

    it('SE-11 a session left alone for too long does not get back in by another door', async () => {
      const { admin } = getTarget();
      const tenant = await createTenantFixture(admin);
      await admin.query('update tenants set session_idle_minutes = 15 where id = $1', [tenant.id]);
      await age(tenant.member, "last_seen_at = now() - interval '16 minutes'");
      expect((await enter(tenant.member, tenant.slug))[0]).toBe(401);
      expect((await ask(tenant.member, 'GET', '/me'))[0]).toBe(200);
      expect(await enter(tenant.member, tenant.slug)).toEqual([
        401,
        'auth.session_too_old_for_tenant',
      ]);
      await age(tenant.viewer, "last_seen_at = now() - interval '14 minutes'");
      expect((await enter(tenant.viewer, tenant.slug))[0]).toBe(200);
    });

    it('is set within the bounds of the operator, after a sign-in of a moment ago', async () => {
      const tenant = await createTenantFixture(getTarget().admin);
      const path = `/tenants/${tenant.slug}/session-limits`;
      const set = (idleMinutes: unknown, maxHours: unknown) =>
        ask(tenant.owner, 'PATCH', path, { idleMinutes, maxHours });
      for (const [idle, max] of [
        [61, null],
        [4, null],
        [null, 25],
        [null, 0],
        [1.5, null],
        ['15', null],
      ]) {
        expect(await set(idle, max)).toEqual([422, 'input.invalid']);
      }
      expect((await set(60, 24))[0]).toBe(200);
      expect((await set(null, null))[0]).toBe(200);
      await age(tenant.owner, "auth_time = now() - interval '11 minutes'");
      expect(await set(15, 8)).toEqual([403, 'auth.step_up_required']);
    });
  });
}
