import {
  CONNECTION_ROLES,
  CONNECTION_STATUSES,
  MAX_BREAK_GLASS,
  MAX_ROLE_MAPPINGS,
  ROLE_MODES,
  SSO_POLICIES,
  UNMAPPED_RULES,
} from '@gatehouse/domain/sso-connection';
import { VENDORS } from '@gatehouse/services/connections';
import { z } from '@hono/zod-openapi';
import {
  displayName,
  idSchema,
  nullableTimestampSchema,
  roleChoiceSchema,
  timestampSchema,
  versionSchema,
} from './shared.ts';

const SECRET_LENGTH = 1_000;
const URL_LENGTH = 2_000;
const XML_LENGTH = 300_000;
const CERTIFICATE_LENGTH = 20_000;
const NAME_LENGTH = 300;

const vendorSchema = z.enum(VENDORS).openapi('Vendor');
const protocolSchema = z.enum(['saml', 'oidc']).openapi('SsoProtocol');
const policySchema = z.enum(SSO_POLICIES).openapi('SsoPolicy');
const connectionRoleSchema = z.enum(CONNECTION_ROLES);
const attributeName = z.string().trim().min(1, 'must not be empty').max(NAME_LENGTH);

const attributeNamesBody = z
  .strictObject({
    email: attributeName,
    firstName: attributeName.nullable(),
    lastName: attributeName.nullable(),
    groups: attributeName.nullable(),
  })
  .openapi('NewAttributeNames');

const attributeNamesSchema = z
  .object({
    email: z.string(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    groups: z.string().nullable(),
  })
  .openapi('AttributeNames');

const certificateSchema = z
  .object({
    fingerprint: z.string().openapi({ description: 'SHA-256, in hexadecimal with colons.' }),
    subject: z.string(),
    notBefore: timestampSchema,
    notAfter: timestampSchema,
    daysLeft: z.int().openapi({ description: 'Negative once it has ended.' }),
    keyType: z.enum(['rsa', 'ec']),
    keyBits: z.int(),
  })
  .openapi('Certificate');

const addressesSchema = z
  .object({
    entityId: z.string(),
    acsUrl: z.string(),
    metadataUrl: z.string(),
    callbackUrl: z.string(),
    signInUrl: z.string(),
  })
  .openapi('ConnectionAddresses', {
    description: 'Of our side, for the identity provider: SAML takes the first three.',
  });

const samlSchema = z
  .object({
    entityId: z.string(),
    ssoUrl: z.string(),
    metadataUrl: z.string().nullable().openapi({ description: 'Read again every six hours.' }),
    certificates: z.array(certificateSchema),
    signRequests: z.boolean(),
    requireEncryption: z.boolean(),
    nameIdFormat: z.literal('persistent').nullable(),
  })
  .openapi('SamlProvider');

const oidcSchema = z
  .object({
    issuer: z.string(),
    clientId: z.string(),
    scopes: z.array(z.string()),
    authorizationEndpoint: z.string(),
  })
  .openapi('OidcProvider');

export const connectionSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    vendor: vendorSchema,
    protocol: protocolSchema,
    status: z.enum(CONNECTION_STATUSES),
    addresses: addressesSchema,
    ownCertificate: certificateSchema,
    saml: samlSchema.nullable(),
    oidc: oidcSchema.nullable(),
    attributeNames: attributeNamesSchema,
    jit: z.boolean(),
    defaultRole: connectionRoleSchema,
    roleMode: z.enum(ROLE_MODES),
    unmapped: z.enum(UNMAPPED_RULES),
    mfaTrusted: z.boolean(),
    testedAt: nullableTimestampSchema,
    testCurrent: z.boolean().openapi({
      description: 'The settings that passed the last test are the present ones.',
    }),
    metadataCheckedAt: nullableTimestampSchema,
    version: versionSchema,
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .openapi('Connection');

const mappingSchema = z.object({
  group: z.string().openapi({ description: 'As the identity provider sends it.' }),
  role: roleChoiceSchema,
});

export const connectionDetailsSchema = connectionSchema
  .extend({
    mappings: z.array(mappingSchema),
    people: z.int().openapi({ description: 'How many people it has signed in.' }),
  })
  .openapi('ConnectionDetails');

export const mappedConnectionSchema = connectionSchema
  .extend({ mappings: z.array(mappingSchema) })
  .openapi('MappedConnection');

export const connectionListSchema = z
  .object({ items: z.array(connectionSchema) })
  .openapi('Connections');

export const createConnectionBody = z
  .strictObject({ name: displayName(80), vendor: vendorSchema, protocol: protocolSchema })
  .openapi('CreateConnection');

/** What OAuth allows in a scope (RFC 6749, 3.3). */
const scopeSchema = z
  .string()
  .max(NAME_LENGTH)
  .regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'is not a scope');

export const editConnectionBody = z
  .strictObject({
    name: displayName(80).optional(),
    attributeNames: attributeNamesBody.optional(),
    jit: z.boolean().optional(),
    defaultRole: connectionRoleSchema.optional(),
    roleMode: z.enum(ROLE_MODES).optional(),
    unmapped: z.enum(UNMAPPED_RULES).optional(),
    mfaTrusted: z.boolean().optional(),
    saml: z
      .strictObject({
        signRequests: z.boolean().optional(),
        requireEncryption: z.boolean().optional(),
        nameIdFormat: z.literal('persistent').nullable().optional(),
      })
      .optional(),
    scopes: z.array(scopeSchema).max(20).optional(),
  })
  .openapi('EditConnection');

const given = (max: number) =>
  z.string().trim().min(1, 'must not be empty').max(max, `must be at most ${max} characters`);

/** Text that no one may trim: a secret, or a document. */
const exactly = (max: number) =>
  z.string().min(1, 'must not be empty').max(max, `must be at most ${max} characters`);

export const setProviderBody = z
  .discriminatedUnion('from', [
    z.strictObject({ from: z.literal('url'), url: given(URL_LENGTH) }),
    z.strictObject({ from: z.literal('xml'), xml: exactly(XML_LENGTH) }),
    z.strictObject({
      from: z.literal('values'),
      entityId: given(URL_LENGTH),
      ssoUrl: given(URL_LENGTH),
      certificate: given(CERTIFICATE_LENGTH),
    }),
    z.strictObject({
      from: z.literal('issuer'),
      issuer: given(URL_LENGTH),
      clientId: given(NAME_LENGTH),
      clientSecret: exactly(SECRET_LENGTH)
        .optional()
        .openapi({ description: 'Left out: the one that was given for this issuer before.' }),
    }),
  ])
  .openapi('SetProvider');

export const addCertificateBody = z
  .strictObject({ certificate: given(CERTIFICATE_LENGTH) })
  .openapi('AddCertificate');

export const setRoleMappingsBody = z
  .strictObject({
    mappings: z
      .array(z.strictObject({ group: given(256), role: roleChoiceSchema }))
      .max(MAX_ROLE_MAPPINGS),
  })
  .openapi('SetRoleMappings');

export const ssoSchema = z
  .object({
    policy: policySchema,
    owners: z.array(
      z.object({
        userId: idSchema,
        name: z.string(),
        email: z.string(),
        mfa: z.boolean(),
        breakGlass: z.boolean(),
      }),
    ),
    ready: z
      .object({ tested: z.boolean(), ownerSignedIn: z.boolean(), breakGlass: z.boolean() })
      .openapi({ description: 'What it takes to require the identity provider.' }),
    version: versionSchema,
  })
  .openapi('Sso');

export const setSsoPolicyBody = z.strictObject({ policy: policySchema }).openapi('SetSsoPolicy');

export const setBreakGlassBody = z
  .strictObject({
    userIds: z
      .array(idSchema)
      .max(MAX_BREAK_GLASS)
      .refine((ids) => new Set(ids).size === ids.length, 'must not repeat itself'),
  })
  .openapi('SetBreakGlass');

const attempt = {
  id: idSchema,
  purpose: z.enum(['sign_in', 'test', 'step_up']),
  status: z.enum(['begun', 'answered', 'accepted', 'used', 'refused']),
  stage: z.string().nullable(),
  code: z.string().nullable().openapi({ description: 'What was wrong; null for nothing.' }),
  requestRef: z.string().openapi({ description: 'The reference that the person was shown.' }),
  createdAt: timestampSchema,
  answeredAt: nullableTimestampSchema,
};

export const attemptListSchema = z
  .object({
    items: z.array(
      z.object({
        ...attempt,
        email: z.string().nullable().openapi({ example: 'a•••@example.com' }),
      }),
    ),
  })
  .openapi('Attempts');

export const attemptSchema = z
  .object({
    ...attempt,
    subject: z.string().nullable(),
    email: z.string().nullable(),
    authInstant: nullableTimestampSchema,
    mfa: z.boolean(),
    groups: z
      .union([
        z.object({ known: z.literal(true), values: z.array(z.string()) }),
        z.object({ known: z.literal(false), reason: z.enum(['missing', 'overage']) }),
      ])
      .nullable(),
    checks: z.array(
      z.object({
        check: z.string(),
        passed: z.boolean(),
        code: z.string().optional(),
        expected: z.string().optional(),
        received: z.string().optional(),
      }),
    ),
    outcome: z
      .union([
        z.object({
          person: z.enum(['member', 'invited', 'new', 'asks']),
          role: z
            .string()
            .nullable()
            .openapi({ description: 'A base role, or the name of another.' }),
        }),
        z.object({ refused: z.string(), stage: z.string() }),
      ])
      .nullable()
      .openapi({ description: 'What a sign-in with the answer of a test would do.' }),
    answer: z.string().nullable().openapi({
      description: 'What arrived, for seven days where it was kept.',
    }),
  })
  .openapi('Attempt');

export type Connection = z.output<typeof connectionSchema>;
export type ConnectionDetails = z.output<typeof connectionDetailsSchema>;
export type Connections = z.output<typeof connectionListSchema>;
export type MappedConnection = z.output<typeof mappedConnectionSchema>;
export type Sso = z.output<typeof ssoSchema>;
export type Attempts = z.output<typeof attemptListSchema>;
export type Attempt = z.output<typeof attemptSchema>;
export type EditConnection = z.input<typeof editConnectionBody>;
