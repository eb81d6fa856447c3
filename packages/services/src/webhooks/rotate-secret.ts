import { changeWebhook } from '@gatehouse/db/repositories/webhook-endpoints';
import type { WebhookId } from '@gatehouse/domain/ids';
import { ROTATION_HOURS } from '@gatehouse/domain/webhook';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import type { SeenVersions } from '../access/require-version.ts';
import { holdWebhook } from './hold.ts';
import { newWebhookSecret, sealedFor } from './secret.ts';
import { toTarget, toWebhook } from './webhook.ts';

/**
 * Gives an endpoint a new secret. The old one signs as well for a day, so that a receiver can be changed
 * meanwhile; the one before that no more.
 * @throws DomainError `resource.not_found`, `resource.changed`
 */
export function rotateWebhookSecret(
  deps: Pick<Deps, 'db' | 'sealer'>,
  ctx: Context,
  input: { readonly id: WebhookId; readonly seen?: SeenVersions },
) {
  const { id: tenantId } = ctx.tenant;
  const secret = newWebhookSecret();
  return authorize(
    deps,
    ctx,
    { permission: 'webhooks:manage', locks: caller },
    async (tx, { actor }) => {
      const row = await holdWebhook(tx, ctx, input);
      const sealed = deps.sealer.seal(secret, sealedFor(tenantId, row.id));
      const changed = await changeWebhook(tx, tenantId, row.id, {
        sealedSecret: new Uint8Array(sealed),
        sealedOldSecret: new Uint8Array(row.sealedSecret),
        oldSecretUntil: new Date(Date.now() + ROTATION_HOURS * 3_600_000),
        setUpBy: actor.userId,
        setUpByName: ctx.principal.name,
      });
      await recordEvent(tx, ctx, tenantId, {
        action: 'webhook.secret_rotated',
        target: toTarget(row),
      });
      return { ...toWebhook(changed), secret };
    },
  );
}
