import { queueNews, takeDelivery } from '@gatehouse/db/repositories/webhook-deliveries';
import {
  claimWebhook,
  getWebhook,
  lockWebhook,
  releaseWebhook,
  type WebhookRow,
} from '@gatehouse/db/repositories/webhook-endpoints';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import type { TenantId } from '@gatehouse/domain/ids';
import { DELIVER_DAYS } from '@gatehouse/domain/webhook';
import type { Deps } from '../access/deps.ts';
import { findAuthority } from '../access/authority.ts';
import { EVENT_TYPES } from './event-types.ts';
import { eventPayload, testPayload } from './payload.ts';
import { sealedFor, signatureHeaders } from './secret.ts';
import { switchOffForWant } from './switch-off-for-want.ts';

/** Seconds after which another worker takes over what this one does not finish. */
const LEASE_SECONDS = 60;

/** One event, ready to be sent. */
export interface Outgoing {
  readonly id: string;
  readonly type: string;
  /** How often it has been tried, this time included. */
  readonly attempts: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Endpoint {
  readonly tenantId: TenantId;
  readonly id: string;
}

type DeliveryDeps = Pick<Deps, 'db' | 'jobs' | 'sealer'>;

/** Takes an endpoint for this worker. False where another has it, or it is off. */
export function beginDeliveries(deps: DeliveryDeps, { tenantId, id }: Endpoint): Promise<boolean> {
  return deps.db.withTenant({ tenantId }, (tx) => claimWebhook(tx, tenantId, id, LEASE_SECONDS));
}

/** Gives an endpoint back, to be left alone for some milliseconds. */
export function endDeliveries(
  deps: DeliveryDeps,
  { tenantId, id }: Endpoint,
  restMs: number,
): Promise<void> {
  return deps.db.withTenant({ tenantId }, (tx) => releaseWebhook(tx, tenantId, id, restMs));
}

/**
 * What is to be sent to an endpoint next: queues what has happened meanwhile, and takes the delivery
 * that has waited longest. Looks each time whether the person who answers for the endpoint may still
 * read the log and send it out; one of whom no one may is switched off.
 * @returns null when there is nothing, or nothing may be sent
 */
export async function nextDelivery(
  deps: DeliveryDeps,
  { tenantId, id }: Endpoint,
): Promise<Outgoing | null> {
  return deps.db.withTenant({ tenantId }, async (tx) => {
    const seen = await getWebhook(tx, tenantId, id);
    if (!seen?.enabled) return null;
    const role = await findAuthority(tx, tenantId, seen.membershipId);
    const row = await lockWebhook(tx, tenantId, id);
    if (!row?.enabled || row.membershipId !== seen.membershipId) return null;
    const tenant = await getTenant(tx, tenantId);
    if (!tenant || tenant.deletedAt || tenant.status !== 'active') return null;
    if (!role?.permissions.has('webhooks:manage') || !role.permissions.has('audit:read')) {
      await switchOffForWant(deps, tx, { tenantId, row, reason: 'authority' });
      return null;
    }
    await queueNews(tx, tenantId, id, { published: EVENT_TYPES, days: DELIVER_DAYS });
    const delivery = await takeDelivery(tx, tenantId, id, LEASE_SECONDS);
    if (!delivery) return null;
    const named = { id: tenantId, slug: tenant.slug, name: tenant.name };
    const { event } = delivery;
    const body = JSON.stringify(event ? eventPayload(named, event) : testPayload(named, delivery));
    const timestamp = Math.floor(Date.now() / 1_000);
    const headers = signatureHeaders(
      { id: delivery.id, timestamp, body },
      openSecrets(deps, tenantId, row),
    );
    const { type, attempts } = delivery;
    return { id: delivery.id, type, attempts, url: row.url, headers, body };
  });
}

function openSecrets({ sealer }: DeliveryDeps, tenantId: string, row: WebhookRow): string[] {
  const context = sealedFor(tenantId, row.id);
  const old = row.oldSecretUntil && row.oldSecretUntil > new Date() ? row.sealedOldSecret : null;
  return [row.sealedSecret, ...(old ? [old] : [])].map((sealed) => sealer.open(sealed, context));
}
