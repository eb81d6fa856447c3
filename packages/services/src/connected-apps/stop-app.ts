import type { ScopedWriter } from '@gatehouse/db/database';
import type { HeldAppRow } from '@gatehouse/db/repositories/connected-apps';
import { revokePersonalKey } from '@gatehouse/db/repositories/personal-keys';
import { type MisuseReason, toAppLabel } from '@gatehouse/domain/connected-app';
import type { TenantId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { recordEvent } from '../events/record-event.ts';
import { notifyMembers } from '../notifications/notify-members.ts';
import type { Origin } from './origin.ts';

/** Ends an app of which someone showed what only a thief or a replay would, and tells its person. */
export async function stopApp(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  tenantId: TenantId,
  { app, reason, origin }: { app: HeldAppRow; reason: MisuseReason; origin: Origin },
): Promise<void> {
  await revokePersonalKey(tx, tenantId, { id: app.id, userId: null });
  const name = toAppLabel(app.name, app.app_host);
  const ctx = { principal: { kind: 'system', name: 'Connected apps' }, ...origin } as const;
  await recordEvent(tx, ctx, tenantId, {
    action: 'connected_app.stopped',
    target: { kind: 'connected_app', id: app.id, name },
    after: { reason },
  });
  const told = { kind: 'connected_app.ended', facts: { app: name, by: null } } as const;
  await notifyMembers(deps, tx, [{ userId: app.user_id }], told);
}
