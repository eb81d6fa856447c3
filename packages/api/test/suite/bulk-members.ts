import { randomUUID } from 'node:crypto';
import { BULK_PERMISSIONS, type BulkAction } from '@gatehouse/services/members';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from './fixtures/fingerprint.ts';
import { addMember } from './fixtures/people.ts';
import { call, type GetTarget } from './target.ts';

/** Changes of many members: what is asked for. What becomes of it, the worker's tests tell. */
export function describeBulkMembers(getTarget: GetTarget): void {
  describe('a change of many members', () => {
    let tenant: TenantFixture;
    let other: TenantFixture;

    beforeAll(async () => {
      const { admin } = getTarget();
      tenant = await createTenantFixture(admin);
      other = await createTenantFixture(admin);
    });

    const start = (action: string, body: unknown, as = tenant.admin) =>
      call(getTarget(), 'POST', `/tenants/${tenant.slug}/members/bulk/${action}`, { as, body });
    const look = (id: unknown, as = tenant.admin) =>
      call(getTarget(), 'GET', `/tenants/${tenant.slug}/members/bulk/${String(id)}`, { as });

    it('takes ids, each once; oneself fails at once', async () => {
      const { userId } = await addMember(getTarget(), tenant, 'member');
      const answer = await start('deactivate', {
        userIds: [userId, userId, tenant.admin.userId],
      });
      expect(answer.status).toBe(202);
      expect(answer.json).toMatchObject({
        action: 'deactivate',
        total: 2,
        done: 0,
        failed: 1,
        finishedAt: null,
        failures: [{ userId: tenant.admin.userId, code: 'member.self' }],
      });
      expect((await look(answer.json['id'])).json).toMatchObject({ total: 2, failed: 1 });
    });

    it.each(Object.keys(BULK_PERMISSIONS) as BulkAction[])(
      'TI-02 one id of another tenant, or of no one, refuses all of %s, alike to the byte',
      async (action) => {
        const path = action.replace('_', '-');
        const role = action === 'change_role' ? { role: 'viewer' } : {};
        const before = await fingerprint(getTarget(), tenant.id);
        const ask = (id: string) =>
          start(path, { userIds: [tenant.viewer.userId, id, tenant.member.userId], ...role });
        const [foreign, unknown] = [await ask(other.member.userId), await ask(randomUUID())];
        expect([foreign.status, foreign.json['code']]).toEqual([404, 'bulk.unknown_member']);
        expect(foreign.text).toBe(unknown.text);
        expect(await fingerprint(getTarget(), tenant.id)).toBe(before);
        expect((await start(path, { userIds: [tenant.viewer.userId], ...role })).status).toBe(202);
      },
    );

    it('takes a filter, and leaves the caller out', async () => {
      const answer = await start('change-role', {
        role: 'viewer',
        matching: { search: tenant.canary, role: 'admin' },
      });
      expect(answer.json).toMatchObject({ total: 0, failed: 0 });
      const everybody = await start('remove', { matching: { search: 'owner' } });
      expect(everybody.json).toMatchObject({ total: 1 });
    });

    it('is seen by its starter alone', async () => {
      const { json } = await start('deactivate', { userIds: [tenant.viewer.userId] });
      expect((await look(json['id'], tenant.owner)).status).toBe(404);
      expect((await look(json['id'])).status).toBe(200);
      const foreign = await call(
        getTarget(),
        'GET',
        `/tenants/${other.slug}/members/bulk/${String(json['id'])}`,
        { as: other.owner },
      );
      expect(foreign.status).toBe(404);
    });

    it('writes a job with it, and nothing without', async () => {
      const { admin } = getTarget();
      const jobs = async () =>
        (
          await admin.query(
            "select data from pgboss.job where name = 'member-bulk' and data->>'tenantId' = $1",
            [tenant.id],
          )
        ).rows.length;
      const before = await jobs();
      expect(
        (await start('remove', { userIds: [tenant.viewer.userId] }, tenant.member)).status,
      ).toBe(403);
      expect((await start('reactivate', { undo: tenant.id })).status).toBe(404);
      expect(await jobs()).toBe(before);
      await start('reactivate', { userIds: [tenant.viewer.userId] });
      expect(await jobs()).toBe(before + 1);
    });

    it.each<[string, unknown]>([
      ['deactivate', {}],
      ['deactivate', { userIds: [] }],
      ['deactivate', { userIds: ['1'] }],
      ['deactivate', { undo: '01990000-0000-7000-8000-000000000000' }],
      ['deactivate', { matching: {}, userIds: ['01990000-0000-7000-8000-000000000000'] }],
      ['remove', { matching: { sort: 'name' } }],
      ['change-role', { userIds: ['01990000-0000-7000-8000-000000000000'] }],
      ['change-role', { role: 'owner', userIds: ['01990000-0000-7000-8000-000000000000'] }],
      ['change-role', { role: 'viewer', undo: '01990000-0000-7000-8000-000000000000' }],
      ['change-role', { role: '01990000-0000-7000-8000-000000000000', matching: {} }],
    ])('refuses %s with %j', async (action, body) => {
      expect((await start(action, body)).status).toBe(422);
    });

    it('takes a thousand ids and no more', async () => {
      const ids = (count: number) => [
        tenant.viewer.userId,
        ...Array.from({ length: count - 1 }, () => tenant.admin.userId),
      ];
      expect((await start('remove', { userIds: ids(1_000) })).json).toMatchObject({ total: 2 });
      expect((await start('remove', { userIds: ids(1_001) })).status).toBe(422);
    });
  });
}
