import { type AuditEvent, toOcsf } from '@gatehouse/services/audit';
import { parseOutput } from '../pipeline/parse-output.ts';
import { listFile } from './list-file.ts';
import type { Download } from '../pipeline/route.ts';
import { auditEventSchema, ocsfEventSchema } from '../schemas/audit-event.ts';

/** The audit log as a file, chunk by chunk. */
export function auditFile(
  tenant: { readonly id: string; readonly slug: string; readonly name: string },
  format: 'csv' | 'json' | 'ocsf',
  chunks: AsyncGenerator<AuditEvent[], void, undefined>,
): Download {
  const fileName = `audit-${tenant.slug}`;
  if (format === 'ocsf') {
    return {
      mediaType: 'application/x-ndjson',
      fileName: `${fileName}.ocsf.jsonl`,
      parts: ocsfLines(tenant, chunks),
    };
  }
  const json = (value: object | null) => value && JSON.stringify(value);
  return listFile({
    fileName,
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

/** A line for each event. */
async function* ocsfLines(
  tenant: { readonly id: string; readonly name: string },
  chunks: AsyncGenerator<AuditEvent[], void, undefined>,
) {
  for await (const chunk of chunks) {
    const events = chunk.map((event) => parseOutput(ocsfEventSchema, toOcsf(tenant, event)));
    yield events.map((event) => `${JSON.stringify(event)}\n`).join('');
  }
}
