import { LOCALES, isTimeZone } from '@gatehouse/domain/locale';
import { MAILED_KINDS } from '@gatehouse/domain/notification';
import { z } from '@hono/zod-openapi';
import { idSchema, pageSchema, roleSchema, timestampSchema } from './shared.ts';

const told = {
  id: idSchema,
  createdAt: timestampSchema,
  read: z.boolean(),
  path: z.string().openapi({ description: 'Where to go for more, on the origin of the app.' }),
};

const namedRoleSchema = z
  .object({
    role: roleSchema,
    customRole: z.string().nullable().openapi({ description: 'The name of a custom role.' }),
  })
  .openapi('NamedRole');

export const notificationSchema = z
  .discriminatedUnion('kind', [
    z.object({
      ...told,
      kind: z.literal('invitation.received'),
      tenantName: z.string(),
      inviterName: z.string(),
      role: roleSchema,
    }),
    z.object({
      ...told,
      kind: z.literal('member.role_changed'),
      tenantName: z.string(),
      from: namedRoleSchema,
      to: namedRoleSchema,
    }),
    z.object({
      ...told,
      kind: z.literal('domain.attention'),
      tenantName: z.string(),
      domain: z.string(),
      event: z.enum(['missing', 'lapsed', 'taken']),
    }),
    z.object({
      ...told,
      kind: z.literal('member.mfa_reminded'),
      tenantName: z.string(),
    }),
    z.object({
      ...told,
      kind: z.literal('member.mfa_due'),
      tenantName: z.string(),
      days: z.int(),
    }),
    z.object({
      ...told,
      kind: z.literal('join_request.made'),
      tenantName: z.string(),
      name: z.string(),
      email: z.string(),
    }),
    z.object({
      ...told,
      kind: z.literal('access_request.made'),
      tenantName: z.string(),
      userId: idSchema,
      name: z.string(),
      permission: z.string(),
    }),
    z.object({
      ...told,
      kind: z.literal('access_request.refused'),
      tenantName: z.string(),
      permission: z.string(),
    }),
    z.object({
      ...told,
      kind: z.literal('join_request.answered'),
      tenantName: z.string(),
      approved: z.boolean(),
    }),
    z.object({
      ...told,
      kind: z.literal('api_key.ends'),
      tenantName: z.string(),
      key: z.string(),
      hint: z.string(),
      days: z.int(),
    }),
    z.object({
      ...told,
      kind: z.literal('personal_key.revoked'),
      tenantName: z.string(),
      key: z.string(),
      by: z.string(),
    }),
    z.object({
      ...told,
      kind: z.literal('connected_app.ended'),
      tenantName: z.string(),
      app: z.string(),
      by: z.string().nullable().openapi({
        description: 'Who cut it off; null where a token or code of it was used twice.',
      }),
    }),
    z.object({
      ...told,
      kind: z.literal('session.new_device'),
      device: z.string().openapi({ example: 'Firefox on Windows' }),
      address: z.string().nullable(),
    }),
    z.object({
      ...told,
      kind: z.literal('sso.break_glass_used'),
      tenantName: z.string(),
      name: z.string(),
      address: z.string().nullable(),
    }),
    z.object({
      ...told,
      kind: z.literal('sso.break_glass_unprotected'),
      tenantName: z.string(),
      name: z.string(),
    }),
    z.object({
      ...told,
      kind: z.literal('sso.certificate_ends'),
      tenantName: z.string(),
      connection: z.string(),
      days: z.int().openapi({ description: '0 for one that has ended.' }),
    }),
    z.object({
      ...told,
      kind: z.literal('sso.metadata_changed'),
      tenantName: z.string(),
      connection: z.string(),
    }),
    z.object({
      ...told,
      kind: z.literal('tenant.suspended'),
      tenantName: z.string(),
      reason: z.string(),
    }),
    z.object({ ...told, kind: z.literal('tenant.reactivated'), tenantName: z.string() }),
    z.object({
      ...told,
      kind: z.literal('webhook.switched_off'),
      tenantName: z.string(),
      host: z.string(),
      reason: z.enum(['failing', 'authority']),
    }),
    z.object({
      ...told,
      kind: z.literal('support.requested'),
      tenantName: z.string(),
      operatorName: z.string(),
      reason: z.string(),
    }),
  ])
  .openapi('Notification');

export const notificationPageSchema = pageSchema(notificationSchema);

export const unreadSchema = z
  .object({ unread: z.int().nonnegative().openapi({ description: 'Counted up to 100.' }) })
  .openapi('Unread');

const localeSchema = z.enum(LOCALES).openapi('Locale');

const mailedKindSchema = z.enum(MAILED_KINDS).openapi('MailedKind');

export const preferencesSchema = z
  .object({
    locale: localeSchema.nullable().openapi({ description: 'Null: the browser decides.' }),
    timeZone: z.string().nullable().openapi({ example: 'Europe/Berlin' }),
    mutedMails: z.array(mailedKindSchema),
  })
  .openapi('Preferences');

export const setPreferencesBody = z.strictObject({
  locale: localeSchema.nullable().optional(),
  timeZone: z.string().refine(isTimeZone, 'is not a time zone').nullable().optional(),
  mutedMails: z.array(mailedKindSchema).max(MAILED_KINDS.length).optional(),
});

export type Notification = z.output<typeof notificationSchema>;
export type NotificationPage = z.output<typeof notificationPageSchema>;
export type Unread = z.output<typeof unreadSchema>;
export type Preferences = z.output<typeof preferencesSchema>;
export type SetPreferencesBody = z.input<typeof setPreferencesBody>;
