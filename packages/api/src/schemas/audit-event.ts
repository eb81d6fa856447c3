import { z } from '@hono/zod-openapi';
import {
  cursorQuery,
  idSchema,
  momentSchema,
  pageSchema,
  pageQuery,
  roleSchema,
  timestampSchema,
} from './shared.ts';

const snapshot = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const auditEventSchema = z
  .object({
    id: idSchema,
    at: timestampSchema,
    action: z.string().openapi({ example: 'member.role_changed' }),
    actorKind: z.enum(['user', 'personal_key', 'api_key', 'api_client', 'system', 'operator']),
    actorId: idSchema.nullable(),
    actorName: z.string(),
    actorRole: roleSchema
      .nullable()
      .openapi({ description: 'The base role that a person acted with, where they had one.' }),
    targetKind: z.string(),
    targetId: idSchema,
    targetName: z.string(),
    before: snapshot.nullable(),
    after: snapshot.nullable(),
    requestId: z.string(),
    address: z.string().nullable(),
    erased: z.boolean().openapi({
      description:
        'Personal data of a deleted user was erased. A pseudonym stands in its place, the same for one user in the whole log.',
    }),
  })
  .openapi('AuditEvent');

export const auditEventPageSchema = pageSchema(auditEventSchema);

export type AuditEvent = z.output<typeof auditEventSchema>;
export type AuditEventPage = z.output<typeof auditEventPageSchema>;

/** Which events, and from where on. */
const filterFields = {
  actorId: idSchema.optional(),
  targetId: idSchema.optional(),
  action: z
    .string()
    .regex(/^[a-z_]{1,40}(\.[a-z_]{1,40})?$/, 'is no action')
    .optional()
    .openapi({
      description:
        'An action, an entity for all of its actions, or `unusual_sign_ins`: new browsers, sign-ins that their person reported, backup codes, and break-glass access.',
      example: 'member',
    }),
  from: momentSchema.optional().openapi({ description: 'From this moment on.' }),
  to: momentSchema.optional().openapi({ description: 'Before this moment.' }),
  text: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[^\0]*$/)
    .optional()
    .openapi({ description: 'Part of a name, an address, a request id, or of what changed.' }),
};

export const auditQuery = pageQuery.extend(filterFields);

export const auditExportQuery = z.strictObject({
  format: z.enum(['csv', 'json', 'ocsf']).default('csv').openapi({
    description: '`ocsf`: JSON lines of the Open Cybersecurity Schema Framework.',
  }),
  ...filterFields,
});

const namedSchema = z.object({ uid: z.string().optional(), name: z.string() });

/** OCSF 1.3.0: what its classes 3001, 3004 and 3005 require, and what the log has beyond that. */
export const ocsfEventSchema = z
  .object({
    category_uid: z.literal(3),
    class_uid: z.union([z.literal(3001), z.literal(3004), z.literal(3005)]),
    activity_id: z.int(),
    activity_name: z.string(),
    type_uid: z.int(),
    severity_id: z.int(),
    time: z.int().openapi({ description: 'Milliseconds since 1970.' }),
    message: z.string(),
    status_id: z.int(),
    metadata: z.object({
      version: z.string(),
      product: z.object({ name: z.string(), vendor_name: z.string() }),
      uid: idSchema,
      event_code: z.string().openapi({ description: 'The action, as in the audit log.' }),
      correlation_uid: z.string(),
      log_name: z.string(),
      tenant_uid: idSchema,
    }),
    actor: z.object({
      user: namedSchema.extend({ type_id: z.int() }).optional(),
      app_name: z.string().optional(),
      app_uid: z.string().optional(),
    }),
    src_endpoint: z.object({ ip: z.string() }).optional(),
    user: namedSchema.optional(),
    entity: namedSchema.extend({ type: z.string() }).optional(),
    privileges: z.array(z.string()).optional(),
    resource: namedSchema.extend({ type: z.string() }).optional(),
    unmapped: z.object({
      tenant_name: z.string(),
      before: snapshot.nullable(),
      after: snapshot.nullable(),
    }),
  })
  .openapi('OcsfEvent');

export const auditStreamSchema = z
  .object({
    events: z.array(ocsfEventSchema),
    next: z.string().nullable().openapi({
      description: 'Ask after this the next time; null only for a log that has no event yet.',
    }),
  })
  .openapi('AuditStream');

export const auditStreamQuery = z.strictObject({
  after: cursorQuery.shape.cursor.openapi({
    description: 'What the call before named as `next`; without it, from the beginning.',
  }),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
});

export const auditChainPartSchema = z
  .object({
    events: z.number().int().openapi({ description: 'Events that were checked.' }),
    erased: z.number().int().openapi({ description: 'Those of which personal data was erased.' }),
    erasures: z.number().int().openapi({ description: 'Those that record an erasure.' }),
    fault: z
      .object({
        kind: z.enum([
          'changed',
          'rows missing before it',
          'inserted',
          'written over after an erasure',
          'erased without an event',
          'the end was cut off',
          'differs from the exported head',
        ]),
        eventId: idSchema.nullable(),
      })
      .nullable()
      .openapi({ description: 'The first thing wrong; null when all is as it was written.' }),
    nextCursor: z.string().nullable().openapi({ description: 'Null when the end was reached.' }),
  })
  .openapi('AuditChainPart');

export type AuditChainPart = z.output<typeof auditChainPartSchema>;
