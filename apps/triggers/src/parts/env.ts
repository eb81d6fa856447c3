// Its small half: a function is read from the disk at each cold start.
import * as z from 'zod/mini';

const schema = z.object({
  /** Of the role `gatehouse_app`. Without one, no token names a tenant. */
  TRIGGERS_DATABASE_URL: z.optional(z.string().check(z.startsWith('postgres'))),
  /**
   * In place of it: the secret of Secrets Manager that is the role's password. Where the database is, `PGHOST`,
   * `PGDATABASE`, `PGUSER` and `PGSSLMODE` say.
   */
  TRIGGERS_DATABASE_SECRET: z.optional(z.string().check(z.startsWith('arn:'))),
  /**
   * `projected`: a token names one tenant or none, whatever groups its person is in. `on-request`: only where the
   * client asks for a tenant; else the groups of the pool stay.
   */
  TRIGGERS_GROUPS: z._default(z.enum(['projected', 'on-request']), 'projected'),
  /** ARN of the key that the pool encrypts codes with, for the custom sender. */
  CODES_KEY: z.optional(z.string().check(z.startsWith('arn:'))),
  /** Who its mails are from, an address that SES has confirmed. */
  MAIL_FROM: z.optional(z.string()),
  /** Addresses that may sign up, by their domain, with commas between. Left out: all. */
  SIGN_UP_DOMAINS: z.pipe(
    z._default(z.string(), ''),
    z.transform((text: string) =>
      text
        .toLowerCase()
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ),
});

/** Settings of the functions, read when they are loaded. */
export const env = schema.parse(process.env);
