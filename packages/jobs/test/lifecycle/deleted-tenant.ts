import { describe, expect, it } from 'vitest';
import { createInvitation } from '@gatehouse/services/invitations';
import { deliverInvitation } from '../../src/sync/deliver-invitation.ts';
import { createProject } from '@gatehouse/services/projects';
import { deleteTenant } from '@gatehouse/services/tenants';
import { purgeDueTenants } from '../../src/purge-tenants.ts';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { stack, tenant, tenantId } from '../support/tenant-on-stack.ts';
import { getChain, rows, settledMember } from '../support/lifecycle.ts';

/** What becomes of a tenant that is deleted. */
export function describeDeletedTenant(): void {
  describe('a deleted tenant', () => {
    async function deleteNow(): Promise<void> {
      await deleteTenant(stack.deps, getContext(tenant, 'owner'), { slug: tenant.slug });
    }

    const dueNow = () =>
      stack.admin.query('update tenants set purge_at = now() where id = $1', [tenantId]);

    it('TI-22 has none of its jobs run: an invitation of it is not mailed', async () => {
      const invitation = await createInvitation(stack.deps, getContext(tenant, 'owner'), {
        email: 'late@example.com',
        role: 'member',
      });
      await deleteNow();
      const before = stack.mails.length;
      await deliverInvitation(stack.worker, { tenantId, invitationId: invitation.id });
      expect(stack.mails).toHaveLength(before);
      expect(await stack.worker.pool.findUserByEmail('late@example.com')).toBeUndefined();
    });

    it('TI-22 lets no request through that had passed the door before', async () => {
      const owner = getContext(tenant, 'owner');
      await deleteNow();
      await expect(createProject(stack.deps, owner, { name: 'late' })).rejects.toMatchObject({
        code: 'resource.not_found',
      });
    });

    it('is left alone until its day, and then leaves a slug and a chain without names', async () => {
      const member = await settledMember('member');
      await createProject(stack.deps, getContext(tenant, 'owner'), { name: tenant.canary });
      await deleteNow();
      expect(await purgeDueTenants(stack.worker)).toBe(0);
      expect(await stack.worker.pool.listGroupsOfUser(member.userId)).toHaveLength(1);
      await dueNow();
      expect(await purgeDueTenants(stack.worker)).toBe(1);
      expect(await purgeDueTenants(stack.worker)).toBe(0);
      expect(await stack.worker.pool.listGroupsOfUser(member.userId)).toEqual([]);
      const tables = await rows(
        `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
         where a.attname = 'tenant_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
      );
      for (const { name } of tables) {
        const left = await rows(
          `select row_to_json(t)::text as row from ${String(name)} t where tenant_id = $1`,
          tenantId,
        );
        // Its address stays taken.
        if (name === 'tenant_slugs') expect(left).toHaveLength(1);
        else if (!String(name).startsWith('audit_')) expect([name, left]).toEqual([name, []]);
        expect(JSON.stringify(left)).not.toContain(tenant.canary);
      }
      const [row] = await rows('select slug, name, purged_at from tenants where id = $1', tenantId);
      expect(row).toMatchObject({ slug: tenant.slug, name: tenant.slug });
      const report = await getChain(tenantId);
      expect(report.fault).toBeNull();
      // All but the events that say so.
      expect(report.erased).toBe(report.events - report.erasures);
    });

    it('CR-08 invitations on their way in are refused or purged with it', async () => {
      const owner = getContext(tenant, 'owner');
      const invite = (n: number) =>
        createInvitation(stack.deps, owner, {
          email: `p${n}@${tenant.slug}.example`,
          role: 'viewer',
        });
      const outcomes = await Promise.allSettled([
        ...Array.from({ length: 6 }, (_, n) => invite(n)),
        deleteNow(),
        ...Array.from({ length: 6 }, (_, n) => invite(n + 6)),
      ]);
      const refused = outcomes.filter(({ status }) => status === 'rejected');
      for (const outcome of refused) {
        expect(outcome).toMatchObject({ reason: { code: 'resource.not_found' } });
      }
      const late = await rows('select id from invitations where tenant_id = $1', tenantId);
      const before = stack.mails.length;
      for (const { id } of late) {
        await deliverInvitation(stack.worker, { tenantId, invitationId: String(id) });
      }
      expect(stack.mails).toHaveLength(before);
      await dueNow();
      await purgeDueTenants(stack.worker);
      expect(await rows('select id from invitations where tenant_id = $1', tenantId)).toEqual([]);
    });

    it('is purged once, though two workers see its day', async () => {
      await deleteNow();
      await dueNow();
      await Promise.all([purgeDueTenants(stack.worker), purgeDueTenants(stack.worker)]);
      const events = await rows(
        "select 1 from audit_events where tenant_id = $1 and action = 'tenant.purged'",
        tenantId,
      );
      expect(events).toHaveLength(1);
      expect((await getChain(tenantId)).fault).toBeNull();
    });

    it('keeps everything while the pool is down', async () => {
      await deleteNow();
      await dueNow();
      await stack.pool.break({ operation: 'DeleteGroup', effect: 'error', times: 20 });
      await expect(purgeDueTenants(stack.worker)).rejects.toMatchObject({
        code: 'cognito.unavailable',
      });
      await stack.pool.heal();
      expect(await rows('select 1 from memberships where tenant_id = $1', tenantId)).toHaveLength(
        4,
      );
      expect(await purgeDueTenants(stack.worker)).toBe(1);
    });
  });
}
