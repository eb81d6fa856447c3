import {
  DELIVERY_STATUSES,
  INVITATION_DAYS,
  INVITATION_STATUSES,
  MESSAGE_LENGTH,
} from '@gatehouse/domain/invitation';
import { MOST_INVITED } from '@gatehouse/domain/invitation-list';
import { z } from '@hono/zod-openapi';
import {
  customRoleIdSchema,
  displayText,
  emailSchema,
  idSchema,
  nullableTimestampSchema,
  pageSchema,
  roleChoiceSchema,
  roleSchema,
  timestampSchema,
} from './shared.ts';

export const invitationSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    role: roleSchema,
    customRoleId: customRoleIdSchema,
    status: z.enum(INVITATION_STATUSES),
    delivery: z.enum(DELIVERY_STATUSES),
    invitedByName: z.string(),
    inviterLeft: z.boolean().openapi({
      description: 'The person who sent it has since left: it is valid once it is sent again.',
    }),
    createdAt: timestampSchema,
    expiresAt: timestampSchema,
  })
  .openapi('Invitation');

export const invitationPageSchema = pageSchema(invitationSchema);

const messageSchema = displayText(MESSAGE_LENGTH).openapi({
  description: 'Shown in the mail, as text.',
});

/** Bytes of a list with the longest addresses. */
export const INVITE_MANY_BYTES = 256 * 1024;

export const inviteManyBody = z
  .strictObject({
    people: z
      .array(
        z.strictObject({
          email: emailSchema,
          role: roleChoiceSchema.refine(
            (role) => role !== 'owner',
            'owners are invited one by one',
          ),
        }),
      )
      .min(1)
      .max(MOST_INVITED),
    message: messageSchema.optional(),
  })
  .openapi('InviteMany');

export const bulkInvitationsSchema = z
  .object({
    id: idSchema,
    createdAt: timestampSchema,
    finishedAt: nullableTimestampSchema.openapi({ description: 'Null while it is at work.' }),
    items: z.array(
      z.object({
        email: z.string(),
        role: z.string(),
        outcome: z.string().nullable().openapi({
          description: 'Null until tried; `done`, or the code of what stood against it.',
        }),
      }),
    ),
  })
  .openapi('BulkInvitations');

export const createInvitationBody = z
  .strictObject({
    email: emailSchema,
    role: roleChoiceSchema.optional().openapi({
      description: "Left out, the tenant's default role.",
    }),
    message: messageSchema.optional(),
    days: z
      .int()
      .min(INVITATION_DAYS.least)
      .max(INVITATION_DAYS.most)
      .optional()
      .openapi({
        description: `For how long a link is good; ${INVITATION_DAYS.usual} if not given.`,
      }),
  })
  .openapi('CreateInvitation');

export const checkInvitationsBody = z
  .strictObject({ emails: z.array(emailSchema).min(1).max(MOST_INVITED) })
  .openapi('CheckInvitations');

export const checkedInvitationsSchema = z
  .object({
    items: z.array(z.object({ email: z.string(), state: z.enum(['free', 'member', 'invited']) })),
  })
  .openapi('CheckedInvitations');

const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{64}$/, 'is not an invitation token');

/** The secret of an invitation link. */
export const invitationTokenBody = z
  .strictObject({ token: tokenSchema })
  .openapi('InvitationToken');

export const acceptedSchema = z.object({ slug: z.string() }).openapi('AcceptedInvitation');

export type Invitation = z.output<typeof invitationSchema>;
export type InvitationPage = z.output<typeof invitationPageSchema>;
export type BulkInvitations = z.output<typeof bulkInvitationsSchema>;
export type CheckedInvitations = z.output<typeof checkedInvitationsSchema>;
export type CreateInvitationBody = z.input<typeof createInvitationBody>;
