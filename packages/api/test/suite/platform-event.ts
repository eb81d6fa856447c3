import type { Target } from './target.ts';

/** The platform's own events: what operators did to no tenant in particular. */
export async function lastEvent({ admin }: Target, targetId: string) {
  const { rows } = await admin.query(
    `select t.slug, e.action, e.actor_kind, e.actor_id, e.target_name, e.request_id, e.address
     from audit_events e join tenants t on t.id = e.tenant_id
     where e.target_id = $1 order by e.at desc limit 1`,
    [targetId],
  );
  return rows[0] as Record<string, unknown> | undefined;
}
