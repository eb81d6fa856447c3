import { UserError } from '@gatehouse/domain/user-error';
import { z } from 'zod';

import { furtherClient, tokens } from './app-client.ts';
import { customAttributes } from './attributes.ts';

const ARN = /^arn:aws[a-z-]*:[a-z0-9-]+:/;

/** Of a tenant, by the rules of the app, which makes and deletes these itself. */
const TENANT_GROUP = /^t_[0-9a-f]{32}:/;

const OPERATORS = 'platform:operator';

const group = z.strictObject({
  description: z.string().max(2048),
  /** The role that identity pools of the classic kind give to who is in the group. */
  roleArn: z.string().regex(ARN).optional(),
  precedence: z.int().min(0).optional(),
});

const mail = z.strictObject({
  by: z.literal('ses'),
  /** `Name <address>`; the address, or its domain, is a verified identity of SES. */
  from: z.string().min(3),
  /** The ARN of that identity. */
  identityArn: z.string().regex(/^arn:aws[a-z-]*:ses:/),
  replyTo: z.string().optional(),
  configurationSet: z.string().optional(),
});

/** Settings of Cognito that would promise more than the app keeps, each with the reason. */
const NOT_FOLLOWED: Readonly<Record<string, string>> = {
  'signIn.by': 'is e-mail: invitations, domains and directories are by address',
  'signIn.caseSensitive':
    'is false: two accounts whose addresses differ by a capital would be two people to Cognito and one to the app',
  'attributes.required':
    'is email alone: who comes by a company’s identity provider brings an address and nothing that is sure besides',
  sms: 'is not followed: no page of the app asks for a number',
  devices: 'is not followed: no page of the app forgets a remembered device',
  region: 'is the setting COGNITO_REGION, which the app reads as well',
  identityProviders:
    'are the settings SOCIAL_PROVIDERS and SSO_PROVIDER_SECRET, which the app reads as well',
  triggers:
    'are a parameter of the stack; provisioning sets none, and what is set in the pool stays',
};

const poolSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[\w\s+=,.@-]{1,128}$/, 'is 1 to 128 letters, digits, blanks or _+=,.@-')
      .default('gatehouse'),
    tags: z
      .record(
        z
          .string()
          .min(1)
          .max(128)
          .refine((key) => !/^aws:/i.test(key), 'begins with aws:'),
        z.string().max(256),
      )
      .default({}),
    plan: z.enum(['ESSENTIALS', 'PLUS']).optional(),
    deletionProtection: z.boolean().default(true),
    signIn: z
      .strictObject({ by: z.tuple([z.literal('email')]), caseSensitive: z.literal(false) })
      .prefault({ by: ['email'], caseSensitive: false }),
    attributes: z
      .strictObject({ required: z.tuple([z.literal('email')]), custom: customAttributes })
      .prefault({ required: ['email'], custom: {} }),
    passwords: z
      .strictObject({
        minimumLength: z.int().min(12).max(99).default(12),
        lowercase: z.boolean().default(false),
        uppercase: z.boolean().default(false),
        digits: z.boolean().default(false),
        symbols: z.boolean().default(false),
        history: z.int().min(1).max(24).optional(),
        temporaryDays: z.int().min(1).max(365).default(7),
      })
      .prefault({}),
    secondFactor: z.enum(['optional', 'required']).default('optional'),
    mail: mail.optional(),
    threatProtection: z.enum(['audit', 'enforced']).optional(),
    clients: z
      .strictObject({
        web: tokens('60 minutes', '8 hours'),
        account: tokens('10 minutes', '60 minutes'),
        public: tokens('15 minutes', '8 hours'),
        further: z.array(furtherClient).default([]),
      })
      .prefault({}),
    groups: z
      .record(
        z
          .string()
          .min(1)
          .max(128)
          .refine((name) => !TENANT_GROUP.test(name), 'is a group that the app makes'),
        group,
      )
      .default({ [OPERATORS]: { description: 'Staff of the SaaS' } })
      .refine(
        (groups) => OPERATORS in groups,
        `lacks ${OPERATORS}, whom the app takes for its staff`,
      ),
  })
  .refine(({ threatProtection, plan }) => threatProtection === undefined || plan === 'PLUS', {
    error: "needs plan: 'PLUS'",
    path: ['threatProtection'],
  })
  .refine(
    ({ clients: { further } }) => new Set(further.map(({ name }) => name)).size === further.length,
    { error: 'has a name twice', path: ['clients', 'further'] },
  );

/** The pool file as it is written: what is left out is as in `infra/pool.ts`. */
export type PoolFile = z.input<typeof poolSchema>;

/** The pool file as it is read. */
export type Pool = z.output<typeof poolSchema>;

/**
 * Reads a pool file.
 * @throws UserError that names each setting which is wrong by its path
 */
export function definePool(file: PoolFile): Pool {
  const parsed = poolSchema.safeParse(file);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap(toWords);
  throw new UserError(
    `The pool file can't be used.\n${[...new Set(faults)].join('\n')}`,
    'Its settings are explained in infra/pool.ts and docs/aws.md.',
  );
}

type Issue = z.core.$ZodIssue;

function toWords(issue: Issue): string[] {
  // Without the index: of a list that may have one entry alone, each entry is told the same.
  const path = issue.path.join('.');
  const reason = NOT_FOLLOWED[path.replace(/\.\d+$/, '')];
  if (reason !== undefined) return [`${path.replace(/\.\d+$/, '')}: ${reason}`];
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => `${path}: ${message}`);
  if (issue.code !== 'unrecognized_keys') return [`${path}: ${issue.message}`];
  return issue.keys.map((key) => {
    const full = path === '' ? key : `${path}.${key}`;
    return `${full}: ${NOT_FOLLOWED[full] ?? 'is not a setting of the pool file'}`;
  });
}
