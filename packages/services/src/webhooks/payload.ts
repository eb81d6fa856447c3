import type { AuditEventRow } from '@gatehouse/db/repositories/audit-events';
import { TEST_EVENT } from '@gatehouse/domain/webhook';

interface Tenant {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** What is sent of an event: what the log shows, without IP addresses. */
export function eventPayload(tenant: Tenant, event: AuditEventRow) {
  return {
    id: event.id,
    type: event.action,
    timestamp: event.at.toISOString(),
    tenant,
    data: {
      actor: { kind: event.actor_kind, id: event.actor_id, name: event.actor_name },
      target: { kind: event.target_kind, id: event.target_id, name: event.target_name },
      before: event.before,
      after: event.after,
      requestId: event.request_id,
    },
  };
}

/** What a test sends. */
export function testPayload(tenant: Tenant, { id, createdAt }: { id: string; createdAt: Date }) {
  return { id, type: TEST_EVENT, timestamp: createdAt.toISOString(), tenant, data: {} };
}
