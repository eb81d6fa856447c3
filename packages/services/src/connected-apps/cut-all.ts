import { cutApps } from '@gatehouse/db/repositories/connected-apps';
import { toAppLabel } from '@gatehouse/domain/connected-app';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { recordEvents } from '../events/record-event.ts';
import { tellOfEnd } from '../personal-keys/tell-of-end.ts';

/** Ends all connected apps of the tenant, and tells their people. */
export function cutAllApps(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
): Promise<{ readonly cut: number }> {
  return authorize(deps, ctx, { permission: 'api_keys:manage', locks: caller }, async (tx) => {
    const apps = await cutApps(tx, ctx.tenant.id);
    await recordEvents(
      tx,
      ctx,
      ctx.tenant.id,
      apps.map(({ id, name, app_host: host }) => ({
        action: 'connected_app.cut' as const,
        target: { kind: 'connected_app' as const, id, name: toAppLabel(name, host) },
      })),
    );
    for (const app of apps) await tellOfEnd(deps, tx, ctx, { ...app, app_id: app.id });
    return { cut: apps.length };
  });
}
