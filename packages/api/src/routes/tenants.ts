import { type TenantId, toId } from '@gatehouse/domain/ids';
import { createTenant as create } from '@gatehouse/services/tenants/create';
import { deleteTenant as remove } from '@gatehouse/services/tenants/delete';
import { exportTenant as exportAll } from '@gatehouse/services/tenants/export';
import { getTenant as get } from '@gatehouse/services/tenants/get';
import { getInvitationRules as getRules } from '@gatehouse/services/tenants/invitation-rules';
import { listTenants as list } from '@gatehouse/services/tenants/list';
import { listDeletedTenants as listDeleted } from '@gatehouse/services/tenants/list-deleted';
import { renameTenant as rename } from '@gatehouse/services/tenants/rename';
import { getSessionLimits as getLimits } from '@gatehouse/services/tenants/session-limits';
import { setInvitationRules as setRules } from '@gatehouse/services/tenants/set-invitation-rules';
import { setSessionLimits as setLimits } from '@gatehouse/services/tenants/set-session-limits';
import { getUsage as usage } from '@gatehouse/services/tenants/usage';
import { restoreTenant as restore } from '@gatehouse/services/tenants/restore';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  createTenantBody,
  deletedTenantListSchema,
  deletedTenantSchema,
  deleteTenantBody,
  invitationRulesSchema,
  renamedTenantSchema,
  renameTenantBody,
  sessionLimitsSchema,
  setInvitationRulesBody,
  setSessionLimitsBody,
  restoredTenantSchema,
  tenantListSchema,
  tenantSchema,
  tenantSummarySchema,
  usageQuery,
  usageSchema,
} from '../schemas/tenant.ts';
import { idSchema } from '../schemas/shared.ts';
import { tenantFile } from '../downloads/tenant-file.ts';

export const listTenants = defineRoute({
  id: 'listTenants',
  method: 'get',
  path: '/tenants',
  summary: 'My tenants',
  access: 'user',
  status: 200,
  response: tenantListSchema,
  run: ({ deps, ctx }) => list(deps, ctx),
});

export const createTenant = defineRoute({
  id: 'createTenant',
  method: 'post',
  path: '/tenants',
  summary: 'Create a tenant, and own it',
  access: 'user',
  limit: 'costly',
  body: createTenantBody,
  status: 201,
  response: tenantSummarySchema,
  tells: { code: 'tenant.slug_taken', limit: 'taken_slugs' },
  errors: ['tenant.slug_taken', 'tenant.too_many', 'tenant.too_many_a_day'],
  run: ({ deps, ctx, body }) => create(deps, ctx, body),
});

export const getTenant = defineRoute({
  id: 'getTenant',
  method: 'get',
  path: '/tenants/{tenant}',
  summary: 'A tenant, and what I may do in it',
  access: 'tenant:read',
  status: 200,
  response: tenantSchema,
  run: ({ deps, ctx }) => get(deps, ctx),
});

export const renameTenant = defineRoute({
  id: 'renameTenant',
  method: 'patch',
  path: '/tenants/{tenant}',
  summary: 'Rename a tenant',
  access: 'tenant:rename',
  conditional: true,
  body: renameTenantBody,
  status: 200,
  response: renamedTenantSchema,
  run: ({ deps, ctx, body, seen }) => rename(deps, ctx, { ...body, seen }),
});

export const getSessionLimits = defineRoute({
  id: 'getSessionLimits',
  method: 'get',
  path: '/tenants/{tenant}/session-limits',
  summary: 'How old a sign-in may be in a tenant',
  access: 'tenant:read',
  status: 200,
  response: sessionLimitsSchema,
  run: ({ deps, ctx }) => getLimits(deps, ctx),
});

export const setSessionLimits = defineRoute({
  id: 'setSessionLimits',
  method: 'patch',
  path: '/tenants/{tenant}/session-limits',
  summary: 'Set how old a sign-in may be in a tenant',
  access: 'tenant:secure',
  conditional: true,
  body: setSessionLimitsBody,
  status: 200,
  response: sessionLimitsSchema,
  run: ({ deps, ctx, body, seen }) => setLimits(deps, ctx, { ...body, seen }),
});

export const getInvitationRules = defineRoute({
  id: 'getInvitationRules',
  method: 'get',
  path: '/tenants/{tenant}/invitation-rules',
  summary: 'Who may invite in a tenant, and the default role of an invitation',
  access: 'tenant:read',
  status: 200,
  response: invitationRulesSchema,
  run: ({ deps, ctx }) => getRules(deps, ctx),
});

export const setInvitationRules = defineRoute({
  id: 'setInvitationRules',
  method: 'patch',
  path: '/tenants/{tenant}/invitation-rules',
  summary: 'Set who may invite in a tenant, and the default role of an invitation',
  access: 'tenant:secure',
  conditional: true,
  body: setInvitationRulesBody,
  status: 200,
  response: invitationRulesSchema,
  run: ({ deps, ctx, body, seen }) => setRules(deps, ctx, { ...body, seen }),
});

export const getUsage = defineRoute({
  id: 'getUsage',
  method: 'get',
  path: '/tenants/{tenant}/usage',
  summary: 'Members and sign-ins of a tenant by day, and its invitations by state',
  access: 'usage:read',
  query: usageQuery,
  status: 200,
  response: usageSchema,
  run: ({ deps, ctx, query }) => usage(deps, ctx, query),
});

export const exportTenant = defineRoute({
  id: 'exportTenant',
  method: 'get',
  path: '/tenants/{tenant}/export',
  summary: 'Everything of a tenant as one file, without secrets',
  access: 'tenant:delete',
  limit: 'export',
  status: 200,
  download: true,
  run: async ({ deps, ctx }) => tenantFile(ctx.tenant.slug, await exportAll(deps, ctx)),
});

export const deleteTenant = defineRoute({
  id: 'deleteTenant',
  method: 'post',
  path: '/tenants/{tenant}/delete',
  summary: 'Delete a tenant; all its members lose access',
  access: 'tenant:delete',
  idempotent: true,
  body: deleteTenantBody,
  status: 200,
  response: deletedTenantSchema,
  run: ({ deps, ctx, body }) => remove(deps, ctx, body),
});

export const listDeletedTenants = defineRoute({
  id: 'listDeletedTenants',
  method: 'get',
  path: '/me/deleted-tenants',
  summary: 'Deleted tenants that I can restore',
  access: 'user',
  status: 200,
  response: deletedTenantListSchema,
  run: ({ deps, ctx }) => listDeleted(deps, ctx),
});

export const restoreTenant = defineRoute({
  id: 'restoreTenant',
  method: 'post',
  path: '/me/deleted-tenants/{tenantId}/restore',
  summary: 'Restore a tenant that I owned when it was deleted',
  access: 'user',
  idempotent: true,
  params: z.strictObject({ tenantId: idSchema }),
  status: 200,
  response: restoredTenantSchema,
  errors: ['resource.not_found'],
  run: ({ deps, ctx, params }) => restore(deps, ctx, { tenantId: toId<TenantId>(params.tenantId) }),
});
