import { z } from '@hono/zod-openapi';
import { idSchema, pageOf, timestampSchema } from './shared.ts';

const snapshot = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const auditEventSchema = z
  .object({
    id: idSchema,
    at: timestampSchema,
    action: z.string().openapi({ example: 'member.role_changed' }),
    actorKind: z.enum(['user', 'api_key', 'system', 'operator']),
    actorName: z.string(),
    targetKind: z.string(),
    targetName: z.string(),
    before: snapshot.nullable(),
    after: snapshot.nullable(),
    requestId: z.string(),
    address: z.string().nullable(),
  })
  .openapi('AuditEvent');

export const auditEventPageSchema = pageOf(auditEventSchema);

export type AuditEvent = z.output<typeof auditEventSchema>;
export type AuditEventPage = z.output<typeof auditEventPageSchema>;
