import { z } from 'zod';

const schema = z.object({
  /** Of the role `gatehouse_app`. Without one, no token names a tenant. */
  TRIGGERS_DATABASE_URL: z.string().startsWith('postgres').optional(),
  /**
   * `projected`: a token names one tenant or none, whatever groups its person is in. `on-request`: only where the
   * client asks for a tenant; else the groups of the pool stay.
   */
  TRIGGERS_GROUPS: z.enum(['projected', 'on-request']).default('projected'),
  /** Addresses that may sign up, by their domain, with commas between. Left out: all. */
  SIGN_UP_DOMAINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .toLowerCase()
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
});

/** Settings of the functions, read when they are loaded. */
export const env = schema.parse(process.env);
