import { MEMBER_SORTS, type MemberFilter } from '@gatehouse/domain/member-list';
import { isRole, ROLES } from '@gatehouse/domain/role';
import { z } from '@hono/zod-openapi';
import {
  customRoleIdSchema,
  idSchema,
  membershipStatusSchema,
  momentSchema,
  nullableTimestampSchema,
  pageQuery,
  pageSchema,
  roleChoiceSchema,
  roleSchema,
  timestampSchema,
} from './shared.ts';

/** How many were told. */
export const remindedSchema = z.object({ reminded: z.int() }).openapi('Reminded');

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
    mfa: z.boolean().nullable().openapi({
      description: 'Signing in asks for a code. Null for those who may not deactivate members.',
    }),
    avatar: z.string().nullable().openapi({ description: 'Tag of their picture.' }),
    lastSignInAt: nullableTimestampSchema.openapi({
      description: 'The last sign-in. Null as well for those who may not deactivate members.',
    }),
    invitedBy: idSchema.nullable(),
    invitedByName: z.string().nullable(),
    createdAt: timestampSchema,
  })
  .openapi('Member');

export const memberPageSchema = pageSchema(memberSchema).extend({
  previousCursor: z.string().nullable().openapi({ description: 'Null on the first page.' }),
});

/** Which members. What is not said does not matter. */
const ROLE_LIST = new RegExp(`^(${ROLES.join('|')})(,(${ROLES.join('|')}))*$`);

const filterFields = {
  search: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[^\0]*$/)
    .optional()
    .openapi({
      description:
        'Part of the name or the address, accents and case aside. One or two characters match beginnings of words.',
      example: 'rene',
    }),
  role: z
    .string()
    .regex(ROLE_LIST, 'names base roles, separated by commas')
    .optional()
    .openapi({ description: 'Any of these base roles, separated by commas.', example: 'admin' }),
  customRoleId: idSchema.optional(),
  mfa: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  invitedBy: idSchema.optional(),
  signedInFrom: momentSchema.optional().openapi({ description: 'Last signed in then or later.' }),
  signedInBefore: momentSchema
    .optional()
    .openapi({ description: 'Last signed in before, or never.' }),
};

export const memberCountQuery = z.strictObject(filterFields);

export const memberFilterFields = { ...filterFields, status: membershipStatusSchema.optional() };

const orderFields = {
  sort: z.enum(MEMBER_SORTS).default('name'),
  order: z.enum(['asc', 'desc']).default('asc'),
};

export const memberPageQuery = z.strictObject({
  ...pageQuery.shape,
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,2048}$/, 'is not a cursor')
    .optional(),
  ...memberFilterFields,
  ...orderFields,
});

export const memberExportQuery = z.strictObject({
  format: z.enum(['csv', 'json']).default('csv'),
  ...memberFilterFields,
  ...orderFields,
});

/** The filter alone, out of everything a request says. */
export function toFilter(
  query: Omit<MemberFilter, 'roles'> & { role?: string | undefined },
): MemberFilter {
  const { search, role, customRoleId, status, mfa } = query;
  const { invitedBy, signedInFrom, signedInBefore } = query;
  const roles = role?.split(',').filter(isRole);
  return { search, roles, customRoleId, status, mfa, invitedBy, signedInFrom, signedInBefore };
}

export const memberCountsSchema = z
  .object({
    active: z.int().nonnegative(),
    deactivated: z.int().nonnegative(),
    limit: z.int().positive().openapi({ description: 'A count that reaches it means "or more".' }),
  })
  .openapi('MemberCounts');

export const changeRoleBody = z
  .strictObject({
    role: roleChoiceSchema,
  })
  .openapi('ChangeRole');

export type Member = z.output<typeof memberSchema>;
export type MemberPage = z.output<typeof memberPageSchema>;
export type ChangeRoleBody = z.input<typeof changeRoleBody>;
