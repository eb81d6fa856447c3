import { CONNECTION_ROLES, MAX_ROLE_MAPPINGS } from '@gatehouse/domain/sso-connection';
import { z } from '@hono/zod-openapi';
import {
  displayName,
  idSchema,
  pageSchema,
  roleChoiceSchema,
  timestampSchema,
  versionSchema,
} from './shared.ts';

const defaultRoleSchema = z.enum(CONNECTION_ROLES);

/** A year; a directory whose token has expired stops. */
const MAX_TOKEN_DAYS = 365;

const daysSchema = z.int().min(1).max(MAX_TOKEN_DAYS).nullable().openapi({
  description: 'Until the token expires; null for never.',
});

const nameSchema = displayName(64);

const tokenSchema = z
  .object({
    id: idSchema,
    hint: z.string().openapi({ description: 'The last four characters.' }),
    createdByName: z.string(),
    createdAt: timestampSchema,
    expiresAt: timestampSchema.nullable(),
    lastUsedAt: timestampSchema.nullable(),
  })
  .openapi('ScimToken');

const secretSchema = z.string().openapi({ description: 'Shown this once.' });

export const newScimTokenSchema = tokenSchema
  .extend({ token: secretSchema })
  .openapi('NewScimToken');

export const createScimTokenBody = z.strictObject({ days: daysSchema }).openapi('CreateScimToken');

const mappingsSchema = z.array(z.object({ group: z.string(), role: roleChoiceSchema }));

export const scimConnectionSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    url: z.string().openapi({ description: 'Where the directory sends its requests.' }),
    defaultRole: defaultRoleSchema,
    ownersByScim: z.boolean(),
    version: versionSchema,
    createdAt: timestampSchema,
    tokens: z.array(tokenSchema),
    mappings: mappingsSchema,
    groups: z.array(z.string()).openapi({ description: 'Names of groups it has sent.' }),
    people: z.object({ active: z.int(), members: z.int() }),
    setUpBy: z.object({
      name: z.string(),
      answers: z.boolean().openapi({
        description: 'Whether they are still an owner: invitations rest on them.',
      }),
    }),
  })
  .openapi('ScimConnection');

export const scimSchema = z.object({ connection: scimConnectionSchema.nullable() }).openapi('Scim');

export const newScimConnectionSchema = scimConnectionSchema
  .extend({ token: secretSchema })
  .openapi('NewScimConnection');

export const connectScimBody = z
  .strictObject({
    name: nameSchema,
    defaultRole: defaultRoleSchema.default('member'),
    days: daysSchema.default(null),
  })
  .openapi('ConnectScim');

export const changeScimBody = z
  .strictObject({
    name: nameSchema.optional(),
    defaultRole: defaultRoleSchema.optional(),
    ownersByScim: z.boolean().optional(),
    takeOver: z.literal(true).optional(),
  })
  .openapi('ChangeScim');

export const setScimMappingsBody = z
  .strictObject({
    mappings: z
      .array(z.strictObject({ group: displayName(256), role: roleChoiceSchema }))
      .max(MAX_ROLE_MAPPINGS),
  })
  .openapi('SetScimMappings');

export const disconnectScimQuery = z.strictObject({ members: z.enum(['keep', 'deactivate']) });

export const scimRequestPageSchema = pageSchema(
  z
    .object({
      id: idSchema,
      method: z.string(),
      path: z.string(),
      status: z.int(),
      detail: z.string().nullable(),
      about: z.string().nullable().openapi({ description: 'The user or group.' }),
      hint: z.string().openapi({ description: 'Of the token that it came with.' }),
      createdAt: timestampSchema,
    })
    .openapi('ScimRequest'),
);

export type ScimConnection = z.output<typeof scimConnectionSchema>;
export type ScimRequestPage = z.output<typeof scimRequestPageSchema>;
