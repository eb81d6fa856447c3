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
    role: roleSchema.nullable().openapi({ description: 'Your effective role.' }),
    permissions: z.array(z.enum(ALL_PERMISSIONS)),
  })
  .openapi('Tenant');

export const renamedTenantSchema = tenantSchema.omit({ createdAt: true }).openapi('RenamedTenant');

export const createTenantBody = z
  .strictObject({ name: displayName(80), slug: newSlugSchema.optional() })
  .openapi('CreateTenant');

export const renameTenantBody = z.strictObject({ name: displayName(80) }).openapi('RenameTenant');

export const tenantListSchema = z.object({ items: z.array(tenantSummarySchema) });

export type TenantSummary = z.output<typeof tenantSummarySchema>;
export type Tenant = z.output<typeof tenantSchema>;
export type CreateTenantBody = z.input<typeof createTenantBody>;
