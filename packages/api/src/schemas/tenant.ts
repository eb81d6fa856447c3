import { ALL_PERMISSIONS } from '@gatehouse/policy/permissions';
import { z } from '@hono/zod-openapi';
import {
  displayName,
  idSchema,
  newSlugSchema,
  roleSchema,
  timestampSchema,
  versionSchema,
} from './shared.ts';

export const tenantSummarySchema = z
  .object({
    id: idSchema,
    slug: z.string(),
    name: z.string(),
    role: roleSchema.openapi({ description: "The membership's role." }),
    pending: z.boolean().openapi({
      description: 'True until the grant has reached Cognito and the session knows of it.',
    }),
  })
  .openapi('TenantSummary');

export const tenantSchema = z
  .object({
    id: idSchema,
    slug: z.string(),
    name: z.string(),
    version: versionSchema,
    createdAt: timestampSchema,
    role: roleSchema.nullable().openapi({ description: 'Your effective base role.' }),
    customRole: z
      .object({ id: idSchema, name: z.string() })
      .nullable()
      .openapi({ description: 'Your custom role, which narrows it.' }),
    permissions: z.array(z.enum(ALL_PERMISSIONS)),
  })
  .openapi('Tenant');

export const renamedTenantSchema = tenantSchema.omit({ createdAt: true }).openapi('RenamedTenant');

export const createTenantBody = z
  .strictObject({ name: displayName(80), slug: newSlugSchema.optional() })
  .openapi('CreateTenant');

export const renameTenantBody = z.strictObject({ name: displayName(80) }).openapi('RenameTenant');

const limit = (least: number, most: number) => z.int().min(least).max(most).nullable();

export const setSessionLimitsBody = z
  .strictObject({
    idleMinutes: limit(5, 7 * 24 * 60).openapi({
      description: 'For how long a session may go unused; null for no limit of the tenant.',
    }),
    maxHours: limit(1, 30 * 24).openapi({
      description: 'How old a sign-in may be; null for no limit of the tenant.',
    }),
  })
  .openapi('SetSessionLimits');

export const sessionLimitsSchema = z
  .object({
    idleMinutes: z.int().nullable(),
    maxHours: z.int().nullable(),
    longest: z.object({ idleMinutes: z.int(), maxHours: z.int() }).openapi({
      description: 'What holds without limits of the tenant. Its own can not be longer.',
    }),
    version: versionSchema,
  })
  .openapi('SessionLimits');
export const deleteTenantBody = z
  .strictObject({
    slug: z.string().max(100).openapi({ description: "The tenant's slug, typed by a person." }),
  })
  .openapi('DeleteTenant');

export const deletedTenantSchema = z
  .object({
    deletedAt: timestampSchema,
    purgeAt: timestampSchema.openapi({ description: 'Until then an owner can restore it.' }),
  })
  .openapi('DeletedTenant');

export const deletedTenantListSchema = z.object({
  items: z.array(
    z
      .object({ id: idSchema, slug: z.string(), name: z.string() })
      .extend(deletedTenantSchema.shape)
      .openapi('RestorableTenant'),
  ),
});

export const restoredTenantSchema = z
  .object({ slug: z.string(), name: z.string() })
  .openapi('RestoredTenant');

export const tenantListSchema = z.object({ items: z.array(tenantSummarySchema) });

export type TenantSummary = z.output<typeof tenantSummarySchema>;
export type Tenant = z.output<typeof tenantSchema>;
export type SessionLimits = z.output<typeof sessionLimitsSchema>;
export type CreateTenantBody = z.input<typeof createTenantBody>;
