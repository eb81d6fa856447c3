import { z } from 'zod';

import type { PolicyDocument } from '../policy/index.ts';

/** What a session token says about its session. */
export const sessionClaims = z.object({
  roleArn: z.string(),
  sessionName: z.string(),
  /** IAM matches tag keys without case, so that two of them may not differ in it alone. */
  tags: z.record(z.string(), z.string()).refine((tags) => {
    const keys = Object.keys(tags).map((key) => key.toLowerCase());
    return new Set(keys).size === keys.length;
  }),
  transitiveTagKeys: z.array(z.string()),
  sessionPolicies: z.array(z.custom<PolicyDocument>((value) => typeof value === 'object')),
  /** A guest of an identity pool's enhanced flow: the scope-down applies. */
  guest: z.boolean(),
  identityId: z.string().optional(),
  identityPoolId: z.string().optional(),
  amr: z.array(z.string()).optional(),
  /** Seconds since the epoch, as `expiresAt`. */
  issuedAt: z.number(),
  expiresAt: z.number(),
});

export type SessionClaims = z.infer<typeof sessionClaims>;
