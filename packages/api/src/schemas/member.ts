import { z } from '@hono/zod-openapi';
import {
  customRoleIdSchema,
  idSchema,
  membershipStatusSchema,
  pageOf,
  roleChoiceSchema,
  roleSchema,
  timestampSchema,
} from './shared.ts';

export const memberSchema = z
  .object({
    userId: idSchema,
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    customRoleId: customRoleIdSchema,
    status: membershipStatusSchema,
    pending: z.boolean().openapi({
      description: 'True until the change has reached Cognito.',
    }),
    version: z.number().int(),
    invitedByName: z.string().nullable(),
    createdAt: timestampSchema,
  })
  .openapi('Member');

export const memberPageSchema = pageOf(memberSchema);

export const changeRoleBody = z
  .strictObject({
    role: roleChoiceSchema,
    version: z.number().int().min(1).optional().openapi({
      description: 'The version you saw: another one by now is a conflict.',
    }),
  })
  .openapi('ChangeRole');

export type Member = z.output<typeof memberSchema>;
export type MemberPage = z.output<typeof memberPageSchema>;
export type ChangeRoleBody = z.input<typeof changeRoleBody>;
