import { randomUUID } from 'node:crypto';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { createProject } from '@gatehouse/services/projects';
import { getContext } from '@gatehouse/testing/fixtures/context';
import type { Stack } from '../support/stack.ts';
import { stack, tenant, tenantId } from '../support/tenant-on-stack.ts';
import { adminAtWork, getEvents, PSEUDONYM, verify } from '../support/erasing.ts';

/** What the worker's role may erase, and what it leaves behind. */
export function describeErasingByWorker(): void {
  describe("H8: the worker's role erases nothing but what is due", () => {
    async function asWorker(
      scope: { userId?: string },
      sql: string,
      values: unknown[] = [],
    ): Promise<pg.QueryResult> {
      const client = new pg.Client({ connectionString: stack.database.workerUrl });
      await client.connect();
      try {
        await client.query("select set_config('app.tenant_id', $1, false)", [tenantId]);
        await client.query("select set_config('app.user_id', $1, false)", [scope.userId ?? '']);
        return await client.query(sql, values);
      } finally {
        await client.end();
      }
    }

    const erase = 'select public.erase_audit_events($1, $2) as erased';
    const refused = { code: '42501' };

    it('neither of a living person, nor of a disabled one, nor of a stranger', async () => {
      const { userId } = tenant.admin;
      await createProject(stack.deps, adminAtWork(), { name: 'P' });
      const before = await getEvents();
      for (const status of ['active', 'disabled']) {
        await stack.admin.query('update users set status = $2 where id = $1', [userId, status]);
        await expect(asWorker({ userId }, erase, [tenantId, userId])).rejects.toMatchObject(
          refused,
        );
        await expect(asWorker({}, erase, [tenantId, userId])).rejects.toMatchObject(refused);
      }
      const stranger = randomUUID();
      await expect(
        asWorker({ userId: stranger }, erase, [tenantId, stranger]),
      ).rejects.toMatchObject(refused);
      expect(await getEvents()).toEqual(before);
    });

    it('neither of a living tenant, nor of a deleted one before its day, nor of another', async () => {
      const other = await createTenantFixture(stack.admin);
      await createProject(stack.deps, getContext(other, 'owner'), { name: 'P' });
      await expect(asWorker({}, erase, [tenantId, null])).rejects.toMatchObject(refused);
      await stack.admin.query(
        "update tenants set deleted_at = now(), purge_at = now() + interval '1 hour' where id = $1",
        [tenantId],
      );
      await expect(asWorker({}, erase, [tenantId, null])).rejects.toMatchObject(refused);
      await stack.admin.query(
        'update tenants set deleted_at = now(), purge_at = now() where id = any($1)',
        [[tenantId, other.id]],
      );
      // Due, and yet outside the scope.
      await expect(asWorker({}, erase, [other.id, null])).rejects.toMatchObject(refused);
      await expect(asWorker({}, erase, [tenantId, null])).resolves.toBeDefined();
    });

    it('nor can it make them due', async () => {
      const { userId } = tenant.admin;
      for (const status of ['erasing', 'erased', 'disabled']) {
        await expect(
          asWorker({ userId }, 'update users set status = $2 where id = $1', [userId, status]),
        ).rejects.toMatchObject(refused);
      }
      for (const change of ['deleted_at = now(), purge_at = now()', "slug = 'taken-over'"]) {
        await expect(
          asWorker({}, `update tenants set ${change} where id = $1`, [tenantId]),
        ).rejects.toMatchObject(refused);
      }
    });

    it('what is due leaves an event with its count, in the same transaction', async () => {
      const { userId } = tenant.admin;
      await createProject(stack.deps, adminAtWork(), { name: 'P' });
      await stack.admin.query("update users set status = 'erasing' where id = $1", [userId]);
      const { rows } = await asWorker({ userId }, erase, [tenantId, userId]);
      expect(rows).toEqual([{ erased: 1 }]);
      const [newest] = await getEvents();
      expect(newest).toMatchObject({
        action: 'audit.erased',
        actorKind: 'system',
        targetId: userId,
        targetName: expect.stringMatching(PSEUDONYM) as string,
        after: { events: 1 },
      });
      expect(await verify()).toMatchObject({ erased: 1, erasures: 1, fault: null });
      // Nothing is left to erase, and so nothing is told.
      await asWorker({ userId }, erase, [tenantId, userId]);
      expect(await verify()).toMatchObject({ erased: 1, erasures: 1, fault: null });
    });

    it('DD-12 the web app may not call it, and the worker may write no event over', async () => {
      const ask = (db: Stack['worker']['db'], sql: string) =>
        db.lookup(`x${randomUUID()}`, sql, []);
      await expect(
        ask(stack.deps.db, `select public.erase_audit_events('${tenantId}', null)`),
      ).rejects.toThrow(/permission denied/);
      await expect(
        asWorker({}, "update public.audit_events set actor_name = 'x'"),
      ).rejects.toMatchObject(refused);
    });
  });
}
