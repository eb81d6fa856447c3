import { listWebhooks as selectWebhooks } from '@gatehouse/db/repositories/webhook-endpoints';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { toListedWebhook } from './webhook.ts';

/** The tenant's webhooks, the oldest first, with how the last day went. */
export function listWebhooks(deps: Pick<Deps, 'db'>, ctx: Context) {
  return authorize(deps, ctx, { permission: 'webhooks:manage' }, async (db) => ({
    items: (await selectWebhooks(db, ctx.tenant.id)).map(toListedWebhook),
  }));
}
