import { SUPPORT_MINUTES } from '@gatehouse/domain/support';
import { z } from '@hono/zod-openapi';
import { displayName, idSchema, nullableTimestampSchema, timestampSchema } from './shared.ts';

const minutes = z
  .union(SUPPORT_MINUTES.map((value) => z.literal(value)))
  .openapi({ type: 'integer', enum: [...SUPPORT_MINUTES] });

const status = z.enum(['requested', 'refused', 'withdrawn', 'expired', 'approved', 'ended']);

export const askForAccessBody = z
  .strictObject({
    reason: displayName(500).openapi({ description: 'What the owners read.' }),
    minutes,
    writes: z.boolean().openapi({ description: 'Not only to look.' }),
  })
  .openapi('AskForAccess');

export const approveSupportBody = z
  .strictObject({
    minutes,
    writes: z.boolean().default(false).openapi({
      description: 'Permits changes, where they were asked for.',
    }),
  })
  .openapi('ApproveSupport');

export const approvedSupportSchema = z
  .object({ until: timestampSchema })
  .openapi('ApprovedSupport');

const access = {
  id: idSchema,
  status,
  reason: z.string(),
  operatorId: idSchema,
  operatorName: z.string(),
  createdAt: timestampSchema,
  askedMinutes: z.int(),
  asksWrite: z.boolean(),
  answerUntil: timestampSchema,
  writes: z.boolean(),
  until: nullableTimestampSchema,
  endedAt: nullableTimestampSchema,
};

export const supportAccessListSchema = z
  .object({
    items: z.array(
      z
        .object({
          ...access,
          decidedAt: nullableTimestampSchema,
          decidedByName: z.string().nullable().openapi({
            description: 'Null for no one yet, and for someone who has left.',
          }),
        })
        .openapi('SupportAccess'),
    ),
  })
  .openapi('SupportAccessList');

const tenantRef = z.object({ id: idSchema, slug: z.string(), name: z.string() });

export const operatorSupportSchema = z
  .object({ items: z.array(z.object({ ...access, tenant: tenantRef, own: z.boolean() })) })
  .openapi('OperatorSupport');

export const supportRequestedSchema = z.object({ id: idSchema }).openapi('SupportRequested');
