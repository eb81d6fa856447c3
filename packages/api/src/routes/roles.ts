import { type RoleId, toId } from '@gatehouse/domain/ids';
import * as roles from '@gatehouse/services/roles';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import { memberPageSchema } from '../schemas/member.ts';
import {
  cloneRoleBody,
  createRoleBody,
  customRoleSchema,
  deleteRoleQuery,
  editRoleBody,
  roleListSchema,
} from '../schemas/role.ts';
import { idSchema, pageQuery } from '../schemas/shared.ts';

const params = z.strictObject({ roleId: idSchema });

const listRoles = defineRoute({
  id: 'listRoles',
  method: 'get',
  path: '/tenants/{tenant}/roles',
  summary: 'Base roles and custom roles, with what they may do and how many have them',
  access: 'roles:read',
  answer: 'json',
  status: 200,
  response: roleListSchema,
  run: ({ deps, ctx }) => roles.listRoles(deps, ctx),
});

const getRole = defineRoute({
  id: 'getRole',
  method: 'get',
  path: '/tenants/{tenant}/roles/{roleId}',
  summary: 'A custom role',
  access: 'roles:read',
  params,
  answer: 'json',
  status: 200,
  response: customRoleSchema,
  run: ({ deps, ctx, params: { roleId } }) =>
    roles.getRole(deps, ctx, { id: toId<RoleId>(roleId) }),
});

const listRoleHolders = defineRoute({
  id: 'listRoleHolders',
  method: 'get',
  path: '/tenants/{tenant}/roles/{roleId}/members',
  summary: 'Who has a custom role',
  access: 'members:read',
  params,
  query: pageQuery,
  answer: 'json',
  status: 200,
  response: memberPageSchema,
  run: ({ deps, ctx, params: { roleId }, query }) =>
    roles.listRoleHolders(deps, ctx, { id: toId<RoleId>(roleId), ...query }),
});

const createRole = defineRoute({
  id: 'createRole',
  method: 'post',
  path: '/tenants/{tenant}/roles',
  summary: 'Create a role that narrows a base role',
  access: 'roles:manage',
  body: createRoleBody,
  answer: 'json',
  status: 201,
  response: customRoleSchema,
  errors: ['role.above_own', 'role.exists', 'role.too_many'],
  run: ({ deps, ctx, body }) => roles.createRole(deps, ctx, body),
});

const editRole = defineRoute({
  id: 'editRole',
  method: 'patch',
  path: '/tenants/{tenant}/roles/{roleId}',
  summary: 'Edit a custom role; it applies to its members from their next request',
  access: 'roles:manage',
  conditional: true,
  params,
  body: editRoleBody,
  answer: 'json',
  status: 200,
  response: customRoleSchema,
  errors: ['role.above_own', 'role.exists'],
  run: ({ deps, ctx, params: { roleId }, body, seen }) =>
    roles.editRole(deps, ctx, { id: toId<RoleId>(roleId), ...body, seen }),
});

const cloneRole = defineRoute({
  id: 'cloneRole',
  method: 'post',
  path: '/tenants/{tenant}/roles/{roleId}/clone',
  summary: 'Copy a custom role under another name',
  access: 'roles:manage',
  params,
  body: cloneRoleBody,
  answer: 'json',
  status: 201,
  response: customRoleSchema,
  errors: ['role.above_own', 'role.exists', 'role.too_many'],
  run: ({ deps, ctx, params: { roleId }, body }) =>
    roles.cloneRole(deps, ctx, { id: toId<RoleId>(roleId), ...body }),
});

const deleteRole = defineRoute({
  id: 'deleteRole',
  method: 'delete',
  path: '/tenants/{tenant}/roles/{roleId}',
  summary: 'Delete a custom role; its members get another one with it',
  access: 'roles:manage',
  conditional: true,
  params,
  query: deleteRoleQuery,
  answer: 'nothing',
  status: 204,
  errors: ['role.above_own', 'role.in_use', 'role.too_many_members'],
  run: ({ deps, ctx, params: { roleId }, query, seen }) =>
    roles.deleteRole(deps, ctx, { id: toId<RoleId>(roleId), ...query, seen }),
});

/** In the order in which they are matched and documented. */
export const rolesRoutes = [
  listRoles,
  getRole,
  listRoleHolders,
  createRole,
  editRole,
  cloneRole,
  deleteRole,
];
