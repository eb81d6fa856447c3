import { changeWebhook as updateWebhook } from '@gatehouse/db/repositories/webhook-endpoints';
import type { WebhookId } from '@gatehouse/domain/ids';
import { requirePermission } from '@gatehouse/policy/can';
import { recordEvent } from '../events/record-event.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import type { SeenVersions } from '../access/require-version.ts';
import { toChoice } from './event-types.ts';
import { holdWebhook } from './hold.ts';
import { requireDestination, toFacts, toTarget, toWebhook, type WebhookDeps } from './webhook.ts';

export interface ChangeWebhookInput {
  readonly id: WebhookId;
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly events?: readonly string[] | undefined;
  readonly seen?: SeenVersions;
}

/**
 * Sends elsewhere, or something else. Who changes an endpoint answers for it from then on.
 * @throws DomainError `resource.not_found`, `resource.changed`, `webhook.url_refused`
 */
export async function changeWebhook(
  deps: Omit<WebhookDeps, 'sealer'>,
  ctx: Context,
  input: ChangeWebhookInput,
) {
  requirePermission(ctx, 'webhooks:manage');
  if (input.url !== undefined) await requireDestination(input.url, deps.sso.rules);
  const { id: tenantId } = ctx.tenant;
  return authorize(
    deps,
    ctx,
    { permission: 'webhooks:manage', locks: caller },
    async (tx, { actor }) => {
      const row = await holdWebhook(tx, ctx, input);
      const changed = await updateWebhook(tx, tenantId, row.id, {
        url: input.url === undefined ? row.url : new URL(input.url).href,
        description: input.description ?? row.description,
        events: input.events ? toChoice(input.events) : row.events,
        setUpBy: actor.userId,
        setUpByName: ctx.principal.name,
      });
      await recordEvent(tx, ctx, tenantId, {
        action: 'webhook.changed',
        target: toTarget(changed),
        before: toFacts(row),
        after: toFacts(changed),
      });
      return toWebhook(changed);
    },
  );
}
