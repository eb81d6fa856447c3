import { ALL_PERMISSIONS } from '@gatehouse/policy/permissions';
import { z } from '@hono/zod-openapi';
import {
  displayName,
  displayText,
  idSchema,
  roleChoiceSchema,
  roleSchema,
  timestampSchema,
  versionSchema,
} from './shared.ts';

const permissionsSchema = z.array(z.enum(ALL_PERMISSIONS));

const count = z.int().nonnegative();

export const customRoleSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    description: z.string(),
    base: roleSchema,
    permissions: permissionsSchema.openapi({ description: 'A subset of what the base role may.' }),
    version: versionSchema,
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .openapi('CustomRole');

export const countedRoleSchema = customRoleSchema
  .extend({
    members: count,
    invitations: count.openapi({ description: 'Open invitations into this role.' }),
  })
  .openapi('CountedCustomRole');

export const roleListSchema = z
  .object({
    base: z.array(
      z.object({
        role: roleSchema,
        permissions: permissionsSchema,
        members: count.openapi({ description: 'How many have the base role as it is.' }),
      }),
    ),
    items: z.array(countedRoleSchema),
  })
  .openapi('Roles');

const nameSchema = displayName(60).refine(
  (name) => !/^(owner|admin|member|viewer)$/i.test(name),
  'is the name of a base role',
);

const description = displayText(280);

const chosenPermissions = permissionsSchema.refine(
  (names) => new Set(names).size === names.length,
  'must not repeat itself',
);

export const createRoleBody = z
  .strictObject({
    name: nameSchema,
    description: description.default(''),
    base: roleSchema,
    permissions: chosenPermissions,
  })
  .openapi('CreateRole');

export const editRoleBody = z
  .strictObject({
    name: nameSchema.optional(),
    description: description.optional(),
    permissions: chosenPermissions.optional(),
  })
  .openapi('EditRole');

export const cloneRoleBody = z.strictObject({ name: nameSchema }).openapi('CloneRole');

/** Who has the role gets this one in its place. */
export const deleteRoleQuery = z.strictObject({ reassignTo: roleChoiceSchema.optional() });

export type CustomRole = z.output<typeof customRoleSchema>;
export type Roles = z.output<typeof roleListSchema>;
export type CreateRoleBody = z.input<typeof createRoleBody>;
export type EditRoleBody = z.input<typeof editRoleBody>;
