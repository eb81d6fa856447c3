import type { BulkSelection } from '@gatehouse/services/members';
import { z } from '@hono/zod-openapi';
import { toFilter, memberFilterFields } from './member.ts';
import { idSchema, nullableTimestampSchema, roleChoiceSchema, timestampSchema } from './shared.ts';

const byIds = { userIds: z.array(idSchema).min(1).max(1_000).optional() };
const byFilter = {
  matching: z.strictObject(memberFilterFields).optional().openapi({
    description: 'Everyone who matches except yourself, at most 10,000.',
  }),
};
const byUndo = {
  undo: idSchema.optional().openapi({
    description: 'A bulk change of yours, to be taken back where nothing has changed since.',
  }),
};

interface Selected {
  readonly userIds?: readonly string[] | undefined;
  readonly matching?: z.output<typeof byFilter.matching>;
  readonly undo?: string | undefined;
}

function selectsOnce({ userIds, matching, undo }: Selected): boolean {
  return [userIds, matching, undo].filter((one) => one !== undefined).length === 1;
}

const ONCE = { message: 'say who in exactly one way', path: ['userIds'] };

export const bulkSelectionBody = z
  .strictObject({ ...byIds, ...byFilter })
  .refine(selectsOnce, ONCE)
  .openapi('BulkSelection');

export const bulkReactivateBody = z
  .strictObject({ ...byIds, ...byFilter, ...byUndo })
  .refine(selectsOnce, ONCE)
  .openapi('BulkReactivate');

export const bulkChangeRoleBody = z
  .strictObject({
    role: roleChoiceSchema
      .refine((role) => role !== 'owner', 'owners are made one by one')
      .optional()
      .openapi({
        description: 'Not with `undo`. Owners are made one by one.',
      }),
    ...byIds,
    ...byFilter,
    ...byUndo,
  })
  .refine(selectsOnce, ONCE)
  .refine(({ role, undo }) => (role === undefined) === (undo !== undefined), {
    message: 'say which role, unless you take a change back',
    path: ['role'],
  })
  .openapi('BulkChangeRole');

/** The one way in which a body that was parsed says who. */
export function toSelection({ userIds, matching, undo }: Selected): BulkSelection {
  if (userIds) return { userIds };
  if (undo !== undefined) return { undo };
  return { matching: toFilter(matching ?? {}) };
}

export const bulkSchema = z
  .object({
    id: idSchema,
    action: z.enum([
      'change_role',
      'deactivate',
      'reactivate',
      'remove',
      'sign_out',
      'reset_password',
    ]),
    total: z.int().nonnegative(),
    done: z.int().nonnegative(),
    failed: z.int().nonnegative(),
    createdAt: timestampSchema,
    finishedAt: nullableTimestampSchema.openapi({ description: 'Null while it is at work.' }),
    failures: z.array(
      z.object({ userId: idSchema, name: z.string().nullable(), code: z.string() }),
    ),
  })
  .openapi('BulkChange');

export type BulkChange = z.output<typeof bulkSchema>;
