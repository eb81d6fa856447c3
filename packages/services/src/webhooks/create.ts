import { lockTenant } from '@gatehouse/db/repositories/tenants';
import { countWebhooks, insertWebhook } from '@gatehouse/db/repositories/webhook-endpoints';
import { DomainError } from '@gatehouse/domain/errors';
import { newId, type WebhookId } from '@gatehouse/domain/ids';
import { MAX_WEBHOOKS } from '@gatehouse/domain/webhook';
import { requirePermission } from '@gatehouse/policy/can';
import { recordEvent } from '../events/record-event.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { toChoice } from './event-types.ts';
import { newWebhookSecret, sealedFor } from './secret.ts';
import { requireDestination, toFacts, toTarget, toWebhook, type WebhookDeps } from './webhook.ts';

export interface CreateWebhookInput {
  readonly url: string;
  readonly description: string;
  /** Types of events, or `*`. */
  readonly events: readonly string[];
}

/**
 * Sets an endpoint up, which is told what happens from now on. Its secret is in this answer and
 * nowhere else.
 * @throws DomainError `webhook.url_refused`, `webhook.too_many`
 */
export async function createWebhook(deps: WebhookDeps, ctx: Context, input: CreateWebhookInput) {
  requirePermission(ctx, 'webhooks:manage');
  await requireDestination(input.url, deps.sso.rules);
  const { id: tenantId } = ctx.tenant;
  const id = newId<WebhookId>();
  const secret = newWebhookSecret();
  const webhook = {
    url: new URL(input.url).href,
    description: input.description,
    events: toChoice(input.events),
  };
  return authorize(
    deps,
    ctx,
    { permission: 'webhooks:manage', locks: caller },
    async (tx, { actor }) => {
      // The events are those of the log.
      requirePermission(actor, 'audit:read');
      await lockTenant(tx, tenantId);
      if ((await countWebhooks(tx, tenantId)) >= MAX_WEBHOOKS) {
        throw new DomainError('webhook.too_many');
      }
      // Before the row, which begins behind it.
      await recordEvent(tx, ctx, tenantId, {
        action: 'webhook.created',
        target: toTarget({ id, url: webhook.url }),
        after: toFacts(webhook),
      });
      const row = await insertWebhook(tx, {
        tenantId,
        id,
        ...webhook,
        sealedSecret: deps.sealer.seal(secret, sealedFor(tenantId, id)),
        setUpBy: actor.userId,
        setUpByName: ctx.principal.name,
      });
      return { ...toWebhook(row), secret };
    },
  );
}
