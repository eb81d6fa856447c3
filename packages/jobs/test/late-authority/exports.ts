import { exportAuditEvents } from '@gatehouse/services/audit';
import { exportMembers } from '@gatehouse/services/members';
import { exportTenant } from '@gatehouse/services/tenants';
import type { Scene } from './losses.ts';
import { BACK_STAYS, isDone, type Place, type Use } from './place.ts';

/** Many enough for a second chunk, and the second chunk itself. */
async function secondChunk(chunks: AsyncGenerator<unknown[]>): Promise<Use> {
  const first = await chunks.next();
  if (first.done || first.value.length !== 1_000) throw new Error('too few for a second chunk');
  return () => isDone(chunks.next());
}

const addMembers = ({ stack, tenantId }: Scene) =>
  stack.admin.query(
    `with people as (insert into users (id, email, email_verified, name)
       select gen_random_uuid(), 'a@example.com', true, 'A' from generate_series(1, 1000)
       returning id)
     insert into memberships (tenant_id, user_id, role, status, name, email)
     select $1, id, 'viewer', 'active', 'A', 'a@example.com' from people`,
    [tenantId],
  );

const addEvents = ({ stack, tenantId }: Scene) =>
  stack.admin.query(
    `insert into audit_events (tenant_id, id, action, actor_name, target_kind, target_id,
       target_name, request_id)
     select $1, gen_random_uuid(), 'project.created', 'x', 'project', gen_random_uuid(), 'x', 'r'
     from generate_series(1, 1001)`,
    [tenantId],
  );

/** Streams that are read while someone loses the right to them. */
export const EXPORTS: Readonly<Record<string, Place>> = {
  'an export of members': {
    covers: ['exportMembers'],
    stays: BACK_STAYS,
    arrange: async (scene) => {
      await addMembers(scene);
      const everybody = { filter: {}, sort: 'name', descending: false, format: 'csv' } as const;
      return secondChunk(await exportMembers(scene.stack.deps, scene.ctx, everybody));
    },
  },
  'an export of the audit log': {
    covers: ['exportAuditEvents'],
    stays: BACK_STAYS,
    arrange: async (scene) => {
      await addEvents(scene);
      const input = { format: 'csv', filter: {} };
      return secondChunk(await exportAuditEvents(scene.stack.deps, scene.ctx, input));
    },
  },
  'an export of the tenant': {
    covers: ['exportTenant'],
    giver: 'owner',
    stays: BACK_STAYS,
    arrange: async (scene) => {
      const { parts } = await exportTenant(scene.stack.deps, scene.ctx);
      const [tenant, members] = ['tenant', 'members'].map((name) =>
        parts.find(([part]) => part === name),
      );
      await tenant?.[1].next();
      return () => isDone(members?.[1].next() ?? Promise.reject(new Error('no members')));
    },
  },
};
