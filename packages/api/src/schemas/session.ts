import { z } from '@hono/zod-openapi';
import { idSchema, pageSchema, timestampSchema } from './shared.ts';
import { tenantSummarySchema } from './tenant.ts';

export const meSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    emailVerified: z.boolean(),
    name: z.string(),
    operator: z.boolean(),
    recentSignIn: z.boolean().openapi({
      description: 'Whether the sign-in is recent enough for what asks for one.',
    }),
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

export const deleteAccountBody = z
  .strictObject({
    email: z.string().max(320).openapi({ description: 'Your own address, typed by you.' }),
  })
  .openapi('DeleteAccount');

export const sessionSchema = z
  .object({
    id: idSchema,
    device: z.string().openapi({ example: 'Firefox on Windows' }),
    address: z.string().nullable().openapi({ description: 'Where the sign-in came from.' }),
    createdAt: timestampSchema,
    lastSeenAt: timestampSchema.openapi({ description: 'To the minute.' }),
    current: z.boolean().openapi({ description: 'True for the session that asks.' }),
  })
  .openapi('Session');

export const sessionPageSchema = pageSchema(sessionSchema);

export const endedSessionsSchema = z
  .object({ ended: z.int().nonnegative().openapi({ description: 'How many have ended.' }) })
  .openapi('EndedSessions');

export type Session = z.output<typeof sessionSchema>;
export type SessionPage = z.output<typeof sessionPageSchema>;
export type EndedSessions = z.output<typeof endedSessionsSchema>;
export type Me = z.output<typeof meSchema>;
export type SignedOut = z.output<typeof signedOutSchema>;
