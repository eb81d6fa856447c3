import { findWebhooksDue, type WebhookEntry } from '@gatehouse/db/repositories/webhook-lookups';
import type { Deps } from '@gatehouse/services/access';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import {
  beginDeliveries,
  endDeliveries,
  nextDelivery,
  noteAttempt,
  type Outcome,
} from '@gatehouse/services/webhooks';
import type { GuardedFetch } from '@gatehouse/sso/net/guarded-fetch';
import type { WorkerDeps } from '../sync/worker-deps.ts';
import { sendDelivery } from './send-delivery.ts';

/** Endpoints that are sent to at a time. An endpoint gets one event after the other. */
const AT_ONCE = 32;

/** Milliseconds after which an endpoint makes room for others that wait. */
const TURN_MS = 15_000;

export interface WebhookSenderDeps extends Pick<WorkerDeps, 'db' | 'jobs' | 'log'> {
  readonly sealer: Pick<Deps['sealer'], 'open' | 'seal'>;
  readonly fetch: GuardedFetch;
  readonly onAttempt?: (attempt: Outcome['attempt']) => void;
}

export interface WebhookSender {
  /** Looks which endpoints something waits for, and begins to send to them; waits for none. */
  look(): Promise<void>;
  /** Waits for what is under way. */
  drain(): Promise<void>;
  /** Begins nothing more, and waits for the attempts that are under way. */
  end(): Promise<void>;
}

/**
 * Sends events to the endpoints of all tenants. A slow endpoint keeps no other waiting: each has a
 * place of its own, and those that have been failing get a place only when there is one to spare.
 */
export function createWebhookSender(deps: WebhookSenderDeps): WebhookSender {
  const running = new Map<string, Promise<void>>();
  let ended = false;
  const start = (entry: WebhookEntry): void => {
    const key = entry.endpoint_id;
    const turn = takeTurn(deps, entry, () => ended)
      .catch((error: unknown) => {
        const { tenant_id: tenant, endpoint_id: webhook } = entry;
        deps.log.warn({ err: error, tenant, webhook }, 'a webhook could not be seen to');
      })
      .finally(() => running.delete(key));
    running.set(key, turn);
  };
  const drain = async () => void (await Promise.all(running.values()));
  return {
    look: async () => {
      const room = AT_ONCE - running.size;
      if (ended || room <= 0) return;
      const due = await findWebhooksDue(deps.db, AT_ONCE);
      for (const entry of due.filter(({ endpoint_id: id }) => !running.has(id)).slice(0, room)) {
        start(entry);
      }
    },
    drain,
    end: () => {
      ended = true;
      return drain();
    },
  };
}

/** Sends to one endpoint what waits for it, one event after the other, until it fails or the turn is over. */
async function takeTurn(
  deps: WebhookSenderDeps,
  entry: WebhookEntry,
  hasEnded: () => boolean,
): Promise<void> {
  const endpoint = { tenantId: toId<TenantId>(entry.tenant_id), id: entry.endpoint_id };
  if (!(await beginDeliveries(deps, endpoint))) return;
  const end = Date.now() + TURN_MS;
  let restMs = 0;
  while (restMs === 0 && Date.now() < end && !hasEnded()) {
    const outgoing = await nextDelivery(deps, endpoint);
    if (!outgoing) break;
    const outcome = await sendDelivery(deps.fetch, outgoing);
    deps.onAttempt?.(outcome.attempt);
    restMs = await noteAttempt(deps, endpoint, outgoing, outcome);
  }
  await endDeliveries(deps, endpoint, restMs);
}
