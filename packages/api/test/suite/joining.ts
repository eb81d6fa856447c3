import {
  createPersonFixture,
  createTenantFixture,
  type PersonFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDomain, addJoinable } from './fixtures/domains.ts';
import { bindCallForCode, type GetTarget, getItems } from './target.ts';

/** Joining a tenant for the domain of one's address. */
export function describeJoining(getTarget: GetTarget): void {
  describe('joining by domain', () => {
    let person: PersonFixture;
    const ask = bindCallForCode(getTarget);
    const query = (sql: string, ...values: unknown[]) => getTarget().admin.query(sql, values);

    beforeEach(async () => {
      person = await createPersonFixture(getTarget().admin);
    });

    const list = async () => getItems(await ask('GET', '/me/joinable-tenants', { as: person }));
    const join = (slug: string) =>
      ask('POST', '/me/joinable-tenants/join', { as: person, body: { slug } });

    it('is offered and done once, with the default role, an event and a job', async () => {
      const tenant = await addJoinable(getTarget(), person);
      expect(await list()).toEqual([
        { slug: tenant.slug, name: tenant.name, role: 'member', asks: false, request: null },
      ]);
      const answers = await Promise.all([join(tenant.slug), join(tenant.slug)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 200)?.json).toEqual({ slug: tenant.slug });
      const { rows } = await query(
        'select role, status, custom_role_id from memberships where tenant_id = $1 and user_id = $2',
        tenant.id,
        person.userId,
      );
      expect(rows).toEqual([{ role: 'member', status: 'active', custom_role_id: null }]);
      const events = getItems(
        await ask('GET', `/tenants/${tenant.slug}/audit-events`, { as: tenant.owner }),
      );
      expect(events.filter(({ action }) => action === 'member.joined_by_domain')).toHaveLength(1);
      expect(await list()).toEqual([]);
    });

    it('gives never more than member, whatever the default role is', async () => {
      const tenant = await addJoinable(getTarget(), person);
      await query(`update tenants set default_role = 'admin' where id = $1`, tenant.id);
      expect(await list()).toMatchObject([{ role: 'member' }]);
      await join(tenant.slug);
      const { rows } = await query(
        'select role from memberships where user_id = $1',
        person.userId,
      );
      expect(rows).toEqual([{ role: 'member' }]);
    });

    it.each<[string, string]>([
      ['the policy is off', `update domains set join_policy = 'off' where tenant_id = $1`],
      ['the domain has lapsed', `update domains set state = 'lapsed' where tenant_id = $1`],
      [
        'the tenant is deleted',
        'update tenants set deleted_at = now(), purge_at = now() where id = $1',
      ],
    ])('is not possible when %s', async (_, change) => {
      const tenant = await addJoinable(getTarget(), person);
      await query(change, tenant.id);
      expect(await list()).toEqual([]);
      expect((await join(tenant.slug)).code).toBe('resource.not_found');
    });

    it('is not possible with an address that is not verified, or of another domain', async () => {
      const tenant = await addJoinable(getTarget(), person);
      await query('update users set email_verified = false where id = $1', person.userId);
      expect(await list()).toEqual([]);
      expect((await join(tenant.slug)).code).toBe('resource.not_found');
      for (const host of [`sub.${tenant.domain.name}`, `x${tenant.domain.name}`, 'other.test']) {
        await query(
          'update users set email = $2, email_verified = true where id = $1',
          person.userId,
          `ann@${host}`,
        );
        expect(await list()).toEqual([]);
        expect((await join(tenant.slug)).code).toBe('resource.not_found');
      }
    });

    it('leads to the tenant that was shown and to no other', async () => {
      await addJoinable(getTarget(), person);
      const other = await createTenantFixture(getTarget().admin);
      await addDomain(getTarget(), other, { state: 'verified', joinPolicy: 'join' });
      expect((await join(other.slug)).code).toBe('resource.not_found');
    });

    it('waits for an invitation that is open, and brings no deactivated member back', async () => {
      const tenant = await addJoinable(getTarget(), person);
      const { rows } = await query('select email from users where id = $1', person.userId);
      const [{ email } = { email: '' }] = rows as { email: string }[];
      const invited = await ask('POST', `/tenants/${tenant.slug}/invitations`, {
        as: tenant.owner,
        body: { email, role: 'viewer' },
      });
      expect(invited.status).toBe(201);
      expect(await list()).toEqual([]);
      expect((await join(tenant.slug)).code).toBe('invitation.exists');
      await query(`update invitations set status = 'revoked' where tenant_id = $1`, tenant.id);
      expect((await join(tenant.slug)).status).toBe(200);
      await query(
        `update memberships set status = 'deactivated' where tenant_id = $1 and user_id = $2`,
        tenant.id,
        person.userId,
      );
      expect(await list()).toEqual([]);
      expect((await join(tenant.slug)).code).toBe('member.exists');
    });
  });
}
