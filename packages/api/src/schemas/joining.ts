import { z } from '@hono/zod-openapi';
import { roleSchema } from './shared.ts';

const joinableSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    role: roleSchema.openapi({ description: 'The role that it gives.' }),
  })
  .openapi('JoinableTenant');

export const joinableListSchema = z
  .object({ items: z.array(joinableSchema) })
  .openapi('JoinableTenants');

export const joinBody = z.strictObject({ slug: z.string().max(64) }).openapi('JoinTenant');

export const joinedSchema = z.object({ slug: z.string() }).openapi('JoinedTenant');

export type JoinableTenant = z.output<typeof joinableSchema>;
