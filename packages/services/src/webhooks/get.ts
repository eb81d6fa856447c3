import type { WebhookId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { findWebhook } from './hold.ts';
import { toWebhook } from './webhook.ts';

/** @throws DomainError `resource.not_found` */
export function getWebhook(deps: Pick<Deps, 'db'>, ctx: Context, input: { id: WebhookId }) {
  return authorize(deps, ctx, { permission: 'webhooks:manage' }, async (db) =>
    toWebhook(await findWebhook(db, ctx, input.id)),
  );
}
