import { SECURITY_ACTIONS, type SecurityAction } from '@gatehouse/services/audit';
import { z } from '@hono/zod-openapi';
import {
  displayName,
  emailSchema,
  idSchema,
  imageSchema,
  nullableTimestampSchema,
  pageSchema,
  timestampSchema,
} from './shared.ts';

export const accountSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    email: z.string(),
    emailVerified: z.boolean(),
    pendingEmail: z.string().nullable().openapi({
      description: 'An address that waits for its code; until then the other one counts.',
    }),
    mfa: z
      .boolean()
      .openapi({ description: 'Signing in asks for a code of an authenticator app.' }),
    backupCodes: z.int().openapi({
      description: 'How many backup codes are left, for when the second factor is lost.',
    }),
    avatar: z.string().nullable().openapi({
      description: 'Names the content of the picture at `/people/{userId}/avatar`; null for none.',
    }),
    permitted: z.boolean().openapi({
      description: 'The person has just confirmed who they are, and may change all of this.',
    }),
    hasPassword: z.boolean().openapi({
      description: 'False for someone who signs in by another provider alone.',
    }),
  })
  .openapi('Account');

export const changeNameBody = z.strictObject({ name: displayName(80) }).openapi('ChangeName');
export const changedNameSchema = z.object({ name: z.string() });

export const setAvatarBody = z.strictObject({ image: imageSchema }).openapi('SetAvatar');
export const avatarSchema = z.object({ avatar: z.string() });

/** What people type; the pool has its own rules about what it accepts. */
const password = z.string().min(1, 'must not be empty').max(256, 'must be at most 256 characters');

export const changePasswordBody = z
  .strictObject({ currentPassword: password, newPassword: password })
  .openapi('ChangePassword');

export const requestEmailBody = z.strictObject({ email: emailSchema }).openapi('RequestEmail');
export const pendingEmailSchema = z.object({ pendingEmail: z.string() });
export const confirmedEmailSchema = z.object({ email: z.string() });

/** People copy codes with spaces in them. */
const code = z
  .string()
  .transform((value) => value.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6,8}$/, 'must be the six digits'));

export const codeBody = z.strictObject({ code }).openapi('Code');

export const backupCodeBody = z
  .strictObject({
    code: z.string().min(1, 'must not be empty').max(64, 'must be at most 64 characters'),
  })
  .openapi('BackupCode');

export const backupCodesSchema = z
  .object({ codes: z.array(z.string()).openapi({ description: 'Shown this once.' }) })
  .openapi('BackupCodes');

export const mfaSecretSchema = z
  .object({
    secret: z.string().openapi({ description: 'To be typed into an authenticator app.' }),
    uri: z.string().openapi({ description: 'What the QR code holds.' }),
  })
  .openapi('MfaSecret');

export const connectBody = z
  .strictObject({ provider: z.string().min(1).max(32) })
  .openapi('Connect');

export const connectingSchema = z
  .object({
    signInPath: z.string().openapi({ description: 'Where the browser goes next, on this host.' }),
  })
  .openapi('Connecting');

export const connectedAccountsSchema = z
  .object({
    hasPassword: z.boolean().openapi({ description: 'Whether the person can sign in without.' }),
    items: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        connectedAt: nullableTimestampSchema,
        primary: z.boolean().openapi({ description: 'The account here is made of it.' }),
      }),
    ),
    providers: z
      .array(z.object({ name: z.string(), label: z.string() }))
      .openapi({ description: 'Those of which an account can be connected.' }),
  })
  .openapi('ConnectedAccounts');

export const securityEventSchema = z
  .object({
    id: idSchema,
    at: timestampSchema,
    action: z.string().openapi({ enum: Object.keys(SECURITY_ACTIONS) }),
    before: z.string().nullable(),
    after: z.string().nullable(),
    address: z.string().nullable(),
  })
  .openapi('SecurityEvent');

export const securityEventPageSchema = pageSchema(securityEventSchema);

export const passkeySchema = z
  .object({ id: idSchema, name: z.string(), createdAt: timestampSchema })
  .openapi('Passkey');
export const passkeysSchema = z.object({ items: z.array(passkeySchema) }).openapi('Passkeys');
export const renamePasskeyBody = z.strictObject({ name: displayName(60) }).openapi('RenamePasskey');

export type Account = z.output<typeof accountSchema>;
export type BackupCodes = z.output<typeof backupCodesSchema>;
export type MfaSecret = z.output<typeof mfaSecretSchema>;
export type SecurityEvent = z.output<typeof securityEventSchema>;
export type { SecurityAction };
