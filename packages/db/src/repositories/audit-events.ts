import type { ScopedReader, ScopedWriter } from '../database.ts';

/** A field's value before or after a change. */
export type AuditValue = string | number | boolean | null;

export interface NewAuditEvent {
  readonly tenantId: string;
  readonly id: string;
  readonly action: string;
  readonly actorKind: 'user' | 'api_key' | 'system';
  readonly actorId: string | null;
  readonly actorName: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly targetName: string;
  readonly before: Record<string, AuditValue> | null;
  readonly after: Record<string, AuditValue> | null;
  readonly requestId: string;
  readonly address: string | null;
}

export async function insertAuditEvent(tx: ScopedWriter, event: NewAuditEvent): Promise<void> {
  const { before, after, ...rest } = event;
  await tx.auditEvent.create({
    data: { ...rest, ...(before && { before }), ...(after && { after }) },
  });
}

/** Newest first, from before the id `before`. */
export function listAuditEvents(
  db: ScopedReader,
  tenantId: string,
  limit: number,
  before: string | null,
) {
  return db.auditEvent.findMany({
    where: { tenantId, ...(before && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit,
  });
}
