import { MAX_PERSONAL_KEY_DAYS } from '@gatehouse/domain/personal-key';
import { KEY_PERMISSIONS } from '@gatehouse/policy/permissions';
import { z } from '@hono/zod-openapi';
import {
  displayName,
  idSchema,
  nullableTimestampSchema,
  pageSchema,
  timestampSchema,
  versionSchema,
} from './shared.ts';

const permissionsSchema = z.array(z.enum(KEY_PERMISSIONS));

export const personalKeySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    hint: z
      .string()
      .openapi({ description: 'The last four characters of the key; empty for an app.' }),
    app: z
      .object({
        host: z.string().nullable().openapi({
          description: 'The host that was proved; null for an app on the user’s computer.',
        }),
      })
      .nullable()
      .openapi({ description: 'Of an app that was connected by OAuth; null for a key.' }),
    permissions: permissionsSchema,
    user: z.object({ id: idSchema, name: z.string() }).openapi({ description: 'Whom it acts as.' }),
    tenant: z.object({ slug: z.string(), name: z.string() }),
    createdAt: timestampSchema,
    expiresAt: timestampSchema,
    lastUsedAt: nullableTimestampSchema,
    lastUsedAddress: z.string().nullable().openapi({ description: 'The IP address of that use.' }),
    works: z.boolean().openapi({
      description:
        'False once it has expired, its user may no longer be in the tenant, has signed out everywhere since, or the rules of the tenant ask for more than the sign-in it was created with.',
    }),
  })
  .openapi('PersonalKey');

export const personalKeyPageSchema = pageSchema(personalKeySchema);

export const personalKeyListSchema = z
  .object({ items: z.array(personalKeySchema) })
  .openapi('PersonalKeyList');

export const newPersonalKeySchema = personalKeySchema
  .extend({ token: z.string().openapi({ description: 'The key itself, shown only now.' }) })
  .openapi('NewPersonalKey');

export const createPersonalKeyBody = z
  .strictObject({
    name: displayName(80),
    permissions: permissionsSchema
      .min(1, 'choose at least one')
      .refine((names) => new Set(names).size === names.length, 'must not repeat itself'),
    days: z
      .number()
      .int()
      .min(1)
      .max(MAX_PERSONAL_KEY_DAYS)
      .default(30)
      .openapi({ description: 'Days until it expires.', example: 30 }),
  })
  .openapi('CreatePersonalKey');

export const personalKeyRulesSchema = z
  .object({ allowed: z.boolean(), version: versionSchema })
  .openapi('PersonalKeyRules');

export const setPersonalKeyRulesBody = z
  .strictObject({
    allowed: z
      .boolean()
      .openapi({ description: 'False stops those there are, until it is true again.' }),
  })
  .openapi('SetPersonalKeyRules');

export const cutAppsSchema = z
  .object({ cut: z.number().int().openapi({ description: 'How many there were.' }) })
  .openapi('CutApps');

export type PersonalKey = z.output<typeof personalKeySchema>;
export type NewPersonalKey = z.output<typeof newPersonalKeySchema>;
export type PersonalKeyPage = z.output<typeof personalKeyPageSchema>;
export type PersonalKeyList = z.output<typeof personalKeyListSchema>;
export type PersonalKeyRules = z.output<typeof personalKeyRulesSchema>;
