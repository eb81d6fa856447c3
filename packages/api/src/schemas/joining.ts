import { JOIN_REQUEST_STATUSES, NOTE_LENGTH } from '@gatehouse/domain/join-request';
import { z } from '@hono/zod-openapi';
import {
  displayText,
  idSchema,
  nullableTimestampSchema,
  pageSchema,
  roleChoiceSchema,
  roleSchema,
  timestampSchema,
} from './shared.ts';

const joinableSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    role: roleSchema.openapi({ description: 'The role that it gives.' }),
    asks: z.boolean().openapi({ description: 'Joining takes the word of someone there.' }),
    request: z
      .object({
        status: z.enum(JOIN_REQUEST_STATUSES),
        createdAt: timestampSchema,
        askAgainAt: nullableTimestampSchema,
      })
      .nullable()
      .openapi({ description: 'My own request, where there is one.' }),
  })
  .openapi('JoinableTenant');

export const joinableListSchema = z
  .object({ items: z.array(joinableSchema) })
  .openapi('JoinableTenants');

export const joinBody = z.strictObject({ slug: z.string().max(64) }).openapi('JoinTenant');

export const askToJoinBody = z
  .strictObject({
    slug: z.string().max(64),
    note: displayText(NOTE_LENGTH)
      .optional()
      .openapi({ description: 'To those who decide, as text.' }),
  })
  .openapi('AskToJoin');

const joinRequestSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    email: z.string(),
    note: z.string(),
    createdAt: timestampSchema,
    expiresAt: timestampSchema,
  })
  .openapi('JoinRequest');

export const joinRequestPageSchema = pageSchema(joinRequestSchema);

export const approveJoinRequestBody = z
  .strictObject({
    role: roleChoiceSchema.optional().openapi({
      description: 'Not above the default role of the tenant, which it is if left out.',
    }),
  })
  .openapi('ApproveJoinRequest');

export const joinedSchema = z.object({ slug: z.string() }).openapi('JoinedTenant');

/** With its moments as the services give them. */
export type JoinableTenant = z.input<typeof joinableSchema>;
