import { ALL_PERMISSIONS } from '@gatehouse/policy/permissions';
import { DEFAULT_ROLES, INVITERS } from '@gatehouse/domain/invitation-rules';
import { MAX_MFA_GRACE_DAYS, MFA_POLICIES } from '@gatehouse/domain/mfa-policy';
import { SECURITY_CHECKS } from '@gatehouse/domain/security-check';
import { INVITATION_STATES, USAGE_DAYS, type UsageDays } from '@gatehouse/domain/usage';
import { z } from '@hono/zod-openapi';
import {
  displayName,
  idSchema,
  imageSchema,
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
    role: roleSchema.nullable().openapi({ description: 'Your effective base role.' }),
    customRole: z
      .object({ id: idSchema, name: z.string() })
      .nullable()
      .openapi({ description: 'Your custom role, which narrows it.' }),
    permissions: z.array(z.enum(ALL_PERMISSIONS)),
  })
  .openapi('Tenant');

export const renamedTenantSchema = tenantSchema.omit({ createdAt: true }).openapi('RenamedTenant');

export const createTenantBody = z
  .strictObject({ name: displayName(80), slug: newSlugSchema.optional() })
  .openapi('CreateTenant');

export const renameTenantBody = z.strictObject({ name: displayName(80) }).openapi('RenameTenant');

const limit = (least: number, most: number) => z.int().min(least).max(most).nullable();

export const setSessionLimitsBody = z
  .strictObject({
    idleMinutes: limit(5, 7 * 24 * 60).openapi({
      description: 'For how long a session may go unused; null for no limit of the tenant.',
    }),
    maxHours: limit(1, 30 * 24).openapi({
      description: 'How old a sign-in may be; null for no limit of the tenant.',
    }),
  })
  .openapi('SetSessionLimits');

export const sessionLimitsSchema = z
  .object({
    idleMinutes: z.int().nullable(),
    maxHours: z.int().nullable(),
    longest: z.object({ idleMinutes: z.int(), maxHours: z.int() }).openapi({
      description: 'What holds without limits of the tenant. Its own cannot be longer.',
    }),
    version: versionSchema,
  })
  .openapi('SessionLimits');
export const setMfaPolicyBody = z
  .strictObject({
    policy: z.enum(MFA_POLICIES).openapi({
      description:
        '`required_unless_sso`: not of those whom a connection of the tenant vouches for.',
    }),
    graceDays: z.int().min(0).max(MAX_MFA_GRACE_DAYS).openapi({
      description: 'Days in which members without one still get in: from now, or from joining.',
    }),
  })
  .openapi('SetMfaPolicy');

export const mfaPolicySchema = z
  .object({
    policy: z.enum(MFA_POLICIES),
    graceDays: z.int(),
    setAt: timestampSchema.nullable().openapi({ description: 'Null while none is required.' }),
    withoutFactor: z
      .int()
      .openapi({ description: 'Active members who have no authenticator app.' }),
    ownFactor: z.boolean().openapi({
      description:
        'Whether a second factor stands behind your own sign-in, as requiring one takes.',
    }),
    version: versionSchema,
  })
  .openapi('MfaPolicy');

export const securityScoreSchema = z
  .object({
    score: z.int().openapi({ description: 'From 0 to 100.' }),
    checks: z.array(
      z
        .object({
          id: z.enum(SECURITY_CHECKS),
          earned: z.int(),
          worth: z.int(),
          count: z
            .int()
            .nullable()
            .openapi({ description: 'Members, admins or keys that it is about.' }),
        })
        .openapi('SecurityCheck'),
    ),
  })
  .openapi('SecurityScore');

export const deleteTenantBody = z
  .strictObject({
    slug: z.string().max(100).openapi({ description: "The tenant's slug, typed by a person." }),
  })
  .openapi('DeleteTenant');

export const deletedTenantSchema = z
  .object({
    deletedAt: timestampSchema,
    purgeAt: timestampSchema.openapi({ description: 'Until then an owner can restore it.' }),
  })
  .openapi('DeletedTenant');

export const deletedTenantListSchema = z.object({
  items: z.array(
    z
      .object({ id: idSchema, slug: z.string(), name: z.string() })
      .extend(deletedTenantSchema.shape)
      .openapi('RestorableTenant'),
  ),
});

export const restoredTenantSchema = z
  .object({ slug: z.string(), name: z.string() })
  .openapi('RestoredTenant');

export const accentSchema = z
  .string()
  .regex(/^[0-9a-f]{6}$/, 'must be six hexadecimal digits in lower case')
  .nullable()
  .openapi({
    description: "The colour of the tenant's pages; null for the product's own.",
    example: '2563eb',
  });

export const listedTenantSchema = tenantSummarySchema
  .extend({
    accent: accentSchema,
    logo: z.string().nullable().openapi({
      description: 'Names the content of the logo at `/tenants/{tenant}/logo`; null for none.',
    }),
  })
  .openapi('ListedTenant');

export const tenantListSchema = z.object({ items: z.array(listedTenantSchema) });

export const changeSlugBody = z.strictObject({ slug: newSlugSchema }).openapi('ChangeSlug');
export const changedSlugSchema = z.object({ slug: z.string(), version: versionSchema });

export const setAccentBody = z.strictObject({ accent: accentSchema }).openapi('SetAccent');
export const setAccentSchema = z.object({ accent: accentSchema });

export const setLogoBody = z.strictObject({ image: imageSchema }).openapi('SetLogo');
export const logoSchema = z.object({ logo: z.string() });

const rules = {
  inviters: z.enum(INVITERS).openapi({
    description: '`admins`: owners and admins may invite. `owners`: they alone.',
  }),
  defaultRole: z.enum(DEFAULT_ROLES).openapi({
    description: 'The role of an invitation that names none.',
  }),
};

export const setInvitationRulesBody = z.strictObject(rules).openapi('SetInvitationRules');
export const invitationRulesSchema = z
  .object({ ...rules, version: versionSchema })
  .openapi('InvitationRules');

export const usageQuery = z.strictObject({
  days: z
    .enum(USAGE_DAYS.map(String) as [string, ...string[]])
    .default('30')
    .transform((days) => Number(days) as UsageDays)
    .openapi({ type: 'integer', enum: [...USAGE_DAYS], default: 30 }),
});

const count = z.int().nonnegative();

export const usageSchema = z
  .object({
    members: count.openapi({ description: 'Active members now.' }),
    active: count.openapi({ description: 'Of them, those who signed in during these days.' }),
    accepted: count.openapi({ description: 'Invitations accepted during these days.' }),
    before: z
      .object({
        members: count.nullable().openapi({
          description: 'Active members when last counted before these days.',
        }),
        signIns: count,
        accepted: count,
      })
      .openapi({ description: 'As many days before these.' }),
    days: z.array(
      z.object({
        day: z.string().openapi({ format: 'date', description: 'In UTC.' }),
        members: count.nullable().openapi({
          description: 'Active members on that day; null when there is no count.',
        }),
        signIns: count.openapi({ description: 'Members who signed in, each counted once.' }),
      }),
    ),
    invitations: z.array(z.object({ state: z.enum(INVITATION_STATES), count })),
  })
  .openapi('Usage');

export type TenantSummary = z.output<typeof tenantSummarySchema>;
export type Tenant = z.output<typeof tenantSchema>;
export type MfaPolicyState = z.output<typeof mfaPolicySchema>;
export type SessionLimits = z.output<typeof sessionLimitsSchema>;
export type CreateTenantBody = z.input<typeof createTenantBody>;
export type InvitationRules = z.output<typeof invitationRulesSchema>;
export type Usage = z.output<typeof usageSchema>;
export type ListedTenant = z.output<typeof listedTenantSchema>;
