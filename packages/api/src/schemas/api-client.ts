import { KEY_PERMISSIONS } from '@gatehouse/policy/permissions';
import { z } from '@hono/zod-openapi';
import {
  displayName,
  idSchema,
  nullableTimestampSchema,
  pageSchema,
  timestampSchema,
} from './shared.ts';

const permissionsSchema = z.array(z.enum(KEY_PERMISSIONS));

export const apiClientSchema = z
  .object({
    id: idSchema,
    clientId: z.string().openapi({ description: "The id of the pool's app client." }),
    name: z.string(),
    permissions: permissionsSchema,
    createdByName: z.string(),
    makerLeft: z.boolean().openapi({
      description:
        'The person who registered it has since left, even if they came back: it no longer works.',
    }),
    createdAt: timestampSchema,
    lastUsedAt: nullableTimestampSchema,
    lastUsedAddress: z.string().nullable().openapi({ description: 'The IP address of that use.' }),
  })
  .openapi('ApiClient');

export const apiClientPageSchema = pageSchema(apiClientSchema);

export const registerApiClientBody = z
  .strictObject({
    clientId: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9_+]{1,128}$/, 'is not the id of an app client')
      .openapi({ example: '4k3hmrf9a1s2d5f7g8h9j0k1l2' }),
    name: displayName(80),
    permissions: permissionsSchema
      .min(1, 'choose at least one')
      .refine((names) => new Set(names).size === names.length, 'must not repeat itself'),
  })
  .openapi('RegisterApiClient');

export type ApiClient = z.output<typeof apiClientSchema>;
export type RegisterApiClientBody = z.input<typeof registerApiClientBody>;
