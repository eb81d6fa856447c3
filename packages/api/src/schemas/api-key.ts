import { KEY_PERMISSIONS } from '@gatehouse/policy/permissions';
import { MAX_GRACE_HOURS, MAX_KEY_DAYS } from '@gatehouse/services/api-keys';
import { z } from '@hono/zod-openapi';
import {
  displayName,
  idSchema,
  nullableTimestampSchema,
  pageSchema,
  timestampSchema,
} from './shared.ts';

const permissionsSchema = z.array(z.enum(KEY_PERMISSIONS));

const daysSchema = z.number().int().min(1).max(MAX_KEY_DAYS).openapi({
  description: 'Days until the key expires.',
  example: 90,
});

export const apiKeySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    hint: z.string().openapi({ description: 'The last four characters of the key.' }),
    permissions: permissionsSchema,
    createdByName: z.string(),
    makerLeft: z.boolean().openapi({
      description:
        'The person who made it has since left, even if they came back: it no longer works.',
    }),
    createdAt: timestampSchema,
    expiresAt: timestampSchema,
    lastUsedAt: nullableTimestampSchema,
    lastUsedAddress: z.string().nullable().openapi({ description: 'The IP address of that use.' }),
    previous: z
      .object({ hint: z.string(), endsAt: timestampSchema })
      .nullable()
      .openapi({ description: 'The secret before the last rotation, while it still works.' }),
  })
  .openapi('ApiKey');

export const apiKeyPageSchema = pageSchema(apiKeySchema);

export const newApiKeySchema = apiKeySchema
  .extend({
    token: z.string().openapi({ description: 'The key itself: shown now and never again.' }),
  })
  .openapi('NewApiKey');

export const createApiKeyBody = z
  .strictObject({
    name: displayName(80),
    permissions: permissionsSchema
      .min(1, 'choose at least one')
      .refine((names) => new Set(names).size === names.length, 'must not repeat itself'),
    days: daysSchema.default(90),
  })
  .openapi('CreateApiKey');

export const rotateApiKeyBody = z
  .strictObject({
    days: daysSchema.default(90),
    graceHours: z.number().int().min(0).max(MAX_GRACE_HOURS).default(0).openapi({
      description:
        'Hours for which the old secret still works, at most until it would have expired. 0 ends it at once.',
      example: 24,
    }),
  })
  .openapi('RotateApiKey');

export type ApiKey = z.output<typeof apiKeySchema>;
export type ApiKeyPage = z.output<typeof apiKeyPageSchema>;
export type NewApiKey = z.output<typeof newApiKeySchema>;
