import {
  createOperatorFixture,
  createPersonFixture,
  createSessionFixture,
  createTenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { addMember } from './fixtures/people.ts';
import { type CallOptions, call, type GetTarget } from './target.ts';
import { lastEvent } from './platform-event.ts';

/** What operators do to people. */
export function describeOperatorPeople(getTarget: GetTarget): void {
  describe('operators', () => {
    it('disables a person: sessions, tokens and keys end at once, and come back by no means', async () => {
      const target = getTarget();
      const { admin } = target;
      const operator = await createOperatorFixture(admin);
      const tenant = await createTenantFixture(admin);
      const second = await createSessionFixture(admin, tenant.admin.userId, []);
      const key = await call(target, 'POST', `/tenants/${tenant.slug}/api-keys`, {
        as: tenant.admin,
        body: { name: 'CI', permissions: ['projects:read'] },
      });
      const useKey = () =>
        call(target, 'GET', `/tenants/${tenant.slug}/projects`, {
          bearer: String(key.json['token']),
        });
      const me = (as: CallOptions['as']) => call(target, 'GET', '/me', { as: as ?? null });
      expect((await useKey()).status).toBe(200);
      const path = `/operator/people/${tenant.admin.userId}`;
      const answer = await call(target, 'POST', `${path}/disable`, { as: operator });
      expect(answer.json).toEqual({
        id: tenant.admin.userId,
        status: 'disabled',
        withoutOwner: [],
      });
      expect((await me(tenant.admin)).status).toBe(401);
      expect((await me({ sessionToken: second })).status).toBe(401);
      expect((await useKey()).status).toBe(401);
      expect((await me(tenant.owner)).status).toBe(200);
      expect(await lastEvent(target, tenant.admin.userId)).toMatchObject({
        slug: 'platform',
        action: 'person.disabled',
        actor_kind: 'operator',
        actor_id: operator.userId,
      });
      const { rows: jobs } = await admin.query(
        "select data from pgboss.job where name = 'person-status' and data->>'userId' = $1",
        [tenant.admin.userId],
      );
      expect(jobs).toHaveLength(1);
      await call(target, 'POST', `${path}/enable`, { as: operator });
      expect((await me(tenant.admin)).status).toBe(401);
      const again = await createSessionFixture(admin, tenant.admin.userId, []);
      expect((await me({ sessionToken: again })).status).toBe(200);
      expect((await useKey()).status).toBe(200);
    });

    it('disables a person who signs in with a token, too', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      const { token, userId } = await target.accessToken([]);
      await target.admin.query(
        "insert into users (id, email, email_verified, name) values ($1, 'b@example.com', true, 'B')",
        [userId],
      );
      const me = () => call(target, 'GET', '/me', { bearer: token });
      expect((await me()).status).toBe(200);
      await call(target, 'POST', `/operator/people/${userId}/disable`, { as: operator });
      expect((await me()).status).toBe(403);
    });

    it('says which tenants a disabled owner leaves without one, and refuses to delete them', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      const tenant = await createTenantFixture(target.admin);
      const path = `/operator/people/${tenant.owner.userId}`;
      const refused = await call(target, 'POST', `${path}/delete`, { as: operator });
      expect([refused.status, refused.json]).toMatchObject([
        409,
        { code: 'account.only_owner', fields: { tenants: tenant.slug } },
      ]);
      const disabled = await call(target, 'POST', `${path}/disable`, { as: operator });
      expect(disabled.json).toMatchObject({ withoutOwner: [tenant.slug] });
      // A disabled owner is none: the next one may not leave it to them.
      const other = await addMember(target, tenant, 'owner');
      const leave = await call(
        target,
        'DELETE',
        `/tenants/${tenant.slug}/members/${other.userId}`,
        { as: other },
      );
      expect([leave.status, leave.json['code']]).toEqual([409, 'member.last_owner']);
      const deleted = await call(target, 'POST', `${path}/delete`, { as: operator });
      expect([deleted.status, deleted.json]).toMatchObject([202, { status: 'erasing' }]);
      const { rows } = await target.admin.query('select 1 from memberships where user_id = $1', [
        tenant.owner.userId,
      ]);
      expect(rows).toEqual([]);
    });

    it('asks for a recent sign-in before the gravest, and spares the own account', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      const person = await createPersonFixture(target.admin);
      for (const act of ['disable', 'enable', 'delete']) {
        const own = await call(target, 'POST', `/operator/people/${operator.userId}/${act}`, {
          as: operator,
        });
        expect([own.status, own.json['code']]).toEqual([409, 'operator.own_account']);
      }
      await target.admin.query(
        "update sessions set auth_time = now() - interval '1 hour' where user_id = $1",
        [operator.userId],
      );
      for (const act of ['disable', 'enable', 'delete']) {
        const answer = await call(target, 'POST', `/operator/people/${person.userId}/${act}`, {
          as: operator,
        });
        expect([answer.status, answer.json['code']]).toEqual([403, 'auth.step_up_required']);
      }
      expect((await call(target, 'GET', '/me', { as: person })).status).toBe(200);
    });
  });
}
