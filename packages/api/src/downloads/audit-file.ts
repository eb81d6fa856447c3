import type { AuditEvent } from '@gatehouse/services/audit';
import { listFile } from './list-file.ts';
import type { Download } from '../pipeline/route.ts';
import { auditEventSchema } from '../schemas/audit-event.ts';

/** The audit log as a file, chunk by chunk. */
export function auditFile(
  slug: string,
  format: 'csv' | 'json',
  chunks: AsyncGenerator<AuditEvent[], void, undefined>,
): Download {
  const json = (value: object | null) => value && JSON.stringify(value);
  return listFile({
    fileName: `audit-${slug}`,
    format,
    chunks,
    schema: auditEventSchema,
    columns: {
      at: ({ at }) => at,
      action: ({ action }) => action,
      actor_kind: ({ actorKind }) => actorKind,
      actor: ({ actorName }) => actorName,
      actor_id: ({ actorId }) => actorId,
      actor_role: ({ actorRole }) => actorRole,
      target_kind: ({ targetKind }) => targetKind,
      target: ({ targetName }) => targetName,
      target_id: ({ targetId }) => targetId,
      before: ({ before }) => json(before),
      after: ({ after }) => json(after),
      address: ({ address }) => address,
      request_id: ({ requestId }) => requestId,
      event_id: ({ id }) => id,
    },
  });
}
