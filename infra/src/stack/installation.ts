import { UserError } from '@gatehouse/domain/user-error';
import { parsePublicClients, PublicClientFault } from '@gatehouse/domain/public-client';
import { parseSocialProviders, SocialProviderFault } from '@gatehouse/domain/social-provider';
import { z } from 'zod';

import { SIZES, type Size } from './sizes.ts';
import { TRIGGER_NAMES } from './trigger-functions.ts';

const ARN = (service: string) =>
  z.string().regex(new RegExp(`^arn:aws[a-z-]*:${service}:`), `is an ARN of ${service}`);
const host = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is a host name');

const tag = z.string().regex(/^[\w][\w.-]{0,127}$/);

/** A list of `.env.example`, read as the app reads it. */
const list = <T>(parse: (json: string) => T[]) =>
  z
    .array(z.unknown())
    .default([])
    .transform((entries, context) => {
      try {
        return parse(JSON.stringify(entries));
      } catch (error) {
        if (!(error instanceof SocialProviderFault || error instanceof PublicClientFault)) {
          throw error;
        }
        context.addIssue(error.message);
        return z.NEVER;
      }
    });

const parameters = z.strictObject({
  /** Name of the stack; a second installation in the account and region has another. */
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,20}$/, 'is 2 to 21 small letters, digits or -')
    .default('gatehouse'),
  account: z.string().regex(/^\d{12}$/, 'is twelve digits'),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is a region, such as eu-central-1'),
  size: z.enum(Object.keys(SIZES) as [Size, ...Size[]]).default('small'),
  /** Host name of the web app, `app.example.com`. */
  host,
  /** Its certificate, in the region. */
  certificate: ARN('acm'),
  /** Route 53 zone that the host name is put into; left out: an alias is made elsewhere. */
  zone: z.strictObject({ id: z.string().min(1), name: host }).optional(),
  /** Prefix of the hosted pages' domain, unique in the region. */
  domainPrefix: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/),
  /** Domain that mail is sent from. */
  mailDomain: host,
  /** Who is told of alarms and of the budget. */
  alarmEmail: z.email(),
  /** US dollars a month, above which the budget warns. */
  monthlyBudget: z.number().positive().default(500),
  /**
   * Tag of the image in the stack's repository. Left out, nothing runs yet and Cognito sends mail itself:
   * the first deployment, after which the image is pushed, the database migrated and SES confirmed.
   */
  image: tag.optional(),
  /** The same for the migration, which comes before the tasks of a release: `image` where it is left out. */
  migrateImage: tag.optional(),
  signUpOpen: z.boolean().default(true),
  /** EMAIL_CODE_SIGN_IN: whether a code by email signs people in. */
  emailCodes: z.boolean().default(false),
  /** SOCIAL_PROVIDERS without secrets, which stand in Secrets Manager: docs/aws.md. */
  socialProviders: list(parseSocialProviders).refine(
    (all) => all.every(({ clientSecret, privateKey }) => !clientSecret && !privateKey),
    'has a secret: its place is Secrets Manager',
  ),
  /** PUBLIC_CLIENTS. */
  publicClients: list(parsePublicClients),
  /** Names of the keys that seal sessions, the newest first: .env.example says how to change them. */
  sessionKeys: z
    .array(z.string().regex(/^[a-z0-9]{1,16}$/))
    .min(1)
    .max(5)
    .default(['k1']),
  /** Functions of `apps/triggers` that the user pool calls: docs/serverless.md. */
  triggers: z
    .array(z.enum(TRIGGER_NAMES))
    .refine((names) => new Set(names).size === names.length, 'has a name twice')
    .default([]),
  /**
   * Id of the stack's user pool, once it is there: its output `UserPoolId`. Triggers that are added to it may then be
   * invoked before it knows of them.
   */
  userPoolId: z.string().optional(),
  /** SIGN_UP_DOMAINS, for the trigger `pre-sign-up`. */
  signUpDomains: z.array(host).default([]),
  /** The API as a function behind API Gateway, at a host of its own or at Amazon's: docs/serverless.md. */
  apiFunction: z
    .strictObject({ host: host.optional(), certificate: ARN('acm').optional() })
    .refine(
      (one) => (one.host === undefined) === (one.certificate === undefined),
      'has host and certificate, or neither',
    )
    .optional(),
});

const schema = parameters
  .refine(
    ({ triggers, signUpDomains }) => signUpDomains.length === 0 || triggers.includes('pre-sign-up'),
    { error: 'holds no one off without the trigger pre-sign-up', path: ['signUpDomains'] },
  )
  .refine(
    ({ userPoolId, region }) =>
      userPoolId === undefined || /^\w+$/.test(userPoolId.replace(`${region}_`, '')),
    { error: 'is no pool of the region', path: ['userPoolId'] },
  )
  .refine(({ apiFunction, ...one }) => apiFunction?.host !== one.host, {
    error: 'is the web app’s own',
    path: ['apiFunction', 'host'],
  });

/** What the stack is made for. */
export type Installation = z.output<typeof schema>;

/**
 * Reads the parameters of an installation.
 * @throws UserError that names each one which is wrong
 */
export function readInstallation(values: unknown): Installation {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new UserError(
    `The installation can't be used.\n${faults.join('\n')}`,
    'Its parameters are in docs/aws.md.',
  );
}
