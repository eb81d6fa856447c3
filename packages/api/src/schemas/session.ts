import { z } from '@hono/zod-openapi';
import { idSchema } from './shared.ts';
import { tenantSummarySchema } from './tenant.ts';

export const meSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    emailVerified: z.boolean(),
    name: z.string(),
    operator: z.boolean(),
    tenants: z.array(tenantSummarySchema),
  })
  .openapi('Me');

export const signedOutSchema = z
  .object({
    signOutUrl: z.string().openapi({
      description: "Where the browser goes next, so that the pool's own session ends as well.",
    }),
  })
  .openapi('SignedOut');

export type Me = z.output<typeof meSchema>;
export type SignedOut = z.output<typeof signedOutSchema>;
