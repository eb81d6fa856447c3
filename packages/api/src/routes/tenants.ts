import { type TenantId, toId } from '@gatehouse/domain/ids';
import * as tenants from '@gatehouse/services/tenants';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  createTenantBody,
  deletedTenantListSchema,
  deletedTenantSchema,
  deleteTenantBody,
  invitationRulesSchema,
  mfaPolicySchema,
  renamedTenantSchema,
  renameTenantBody,
  securityScoreSchema,
  sessionLimitsSchema,
  setInvitationRulesBody,
  setMfaPolicyBody,
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

const listTenants = defineRoute({
  id: 'listTenants',
  method: 'get',
  path: '/tenants',
  summary: 'My tenants',
  access: 'user',
  anyProof: true,
  answer: 'json',
  status: 200,
  response: tenantListSchema,
  run: ({ deps, ctx }) => tenants.listTenants(deps, ctx),
});

const createTenant = defineRoute({
  id: 'createTenant',
  method: 'post',
  path: '/tenants',
  summary: 'Create a tenant, and own it',
  access: 'user',
  limit: 'costly',
  body: createTenantBody,
  answer: 'json',
  status: 201,
  response: tenantSummarySchema,
  tells: { code: 'tenant.slug_taken', limit: 'taken_slugs' },
  errors: ['tenant.slug_taken', 'tenant.too_many', 'tenant.too_many_a_day'],
  run: ({ deps, ctx, body }) => tenants.createTenant(deps, ctx, body),
});

const getTenant = defineRoute({
  id: 'getTenant',
  method: 'get',
  path: '/tenants/{tenant}',
  summary: 'A tenant, and what I may do in it',
  access: 'tenant:read',
  answer: 'json',
  status: 200,
  response: tenantSchema,
  run: ({ deps, ctx }) => tenants.getTenant(deps, ctx),
});

const renameTenant = defineRoute({
  id: 'renameTenant',
  method: 'patch',
  path: '/tenants/{tenant}',
  summary: 'Rename a tenant',
  access: 'tenant:rename',
  conditional: true,
  body: renameTenantBody,
  answer: 'json',
  status: 200,
  response: renamedTenantSchema,
  run: ({ deps, ctx, body, seen }) => tenants.renameTenant(deps, ctx, { ...body, seen }),
});

const getSessionLimits = defineRoute({
  id: 'getSessionLimits',
  method: 'get',
  path: '/tenants/{tenant}/session-limits',
  summary: 'How old a sign-in may be in a tenant',
  access: 'tenant:read',
  answer: 'json',
  status: 200,
  response: sessionLimitsSchema,
  run: ({ deps, ctx }) => tenants.getSessionLimits(deps, ctx),
});

const setSessionLimits = defineRoute({
  id: 'setSessionLimits',
  method: 'patch',
  path: '/tenants/{tenant}/session-limits',
  summary: 'Set how old a sign-in may be in a tenant',
  access: 'tenant:secure',
  conditional: true,
  body: setSessionLimitsBody,
  answer: 'json',
  status: 200,
  response: sessionLimitsSchema,
  run: ({ deps, ctx, body, seen }) => tenants.setSessionLimits(deps, ctx, { ...body, seen }),
});

const getMfaPolicy = defineRoute({
  id: 'getMfaPolicy',
  method: 'get',
  path: '/tenants/{tenant}/mfa-policy',
  summary: 'Of whom a tenant requires a second factor',
  access: 'tenant:secure',
  answer: 'json',
  status: 200,
  response: mfaPolicySchema,
  run: ({ deps, ctx }) => tenants.getMfaPolicy(deps, ctx),
});

const setMfaPolicy = defineRoute({
  id: 'setMfaPolicy',
  method: 'patch',
  path: '/tenants/{tenant}/mfa-policy',
  summary: 'Say of whom a tenant requires a second factor',
  access: 'tenant:secure',
  conditional: true,
  body: setMfaPolicyBody,
  errors: ['tenant.own_factor_required'],
  answer: 'json',
  status: 200,
  response: mfaPolicySchema,
  run: ({ deps, ctx, body, seen }) => tenants.setMfaPolicy(deps, ctx, { ...body, seen }),
});

const getSecurityScore = defineRoute({
  id: 'getSecurityScore',
  method: 'get',
  path: '/tenants/{tenant}/security-score',
  summary: 'What is on and off of what makes a tenant safe',
  access: 'tenant:secure',
  answer: 'json',
  status: 200,
  response: securityScoreSchema,
  run: ({ deps, ctx }) => tenants.getSecurityScore(deps, ctx),
});

const getInvitationRules = defineRoute({
  id: 'getInvitationRules',
  method: 'get',
  path: '/tenants/{tenant}/invitation-rules',
  summary: 'Who may invite in a tenant, and the default role of an invitation',
  access: 'tenant:read',
  answer: 'json',
  status: 200,
  response: invitationRulesSchema,
  run: ({ deps, ctx }) => tenants.getInvitationRules(deps, ctx),
});

const setInvitationRules = defineRoute({
  id: 'setInvitationRules',
  method: 'patch',
  path: '/tenants/{tenant}/invitation-rules',
  summary: 'Set who may invite in a tenant, and the default role of an invitation',
  access: 'tenant:secure',
  conditional: true,
  body: setInvitationRulesBody,
  answer: 'json',
  status: 200,
  response: invitationRulesSchema,
  run: ({ deps, ctx, body, seen }) => tenants.setInvitationRules(deps, ctx, { ...body, seen }),
});

const getUsage = defineRoute({
  id: 'getUsage',
  method: 'get',
  path: '/tenants/{tenant}/usage',
  summary: 'Members and sign-ins of a tenant by day, and its invitations by state',
  access: 'usage:read',
  query: usageQuery,
  answer: 'json',
  status: 200,
  response: usageSchema,
  run: ({ deps, ctx, query }) => tenants.getUsage(deps, ctx, query),
});

const exportTenant = defineRoute({
  id: 'exportTenant',
  method: 'get',
  path: '/tenants/{tenant}/export',
  summary: 'Everything of a tenant as one file, without secrets',
  access: 'tenant:delete',
  limit: 'export',
  answer: 'file',
  status: 200,
  run: async ({ deps, ctx }) => tenantFile(ctx.tenant.slug, await tenants.exportTenant(deps, ctx)),
});

const deleteTenant = defineRoute({
  id: 'deleteTenant',
  method: 'post',
  path: '/tenants/{tenant}/delete',
  summary: 'Delete a tenant; all its members lose access',
  access: 'tenant:delete',
  idempotent: true,
  body: deleteTenantBody,
  answer: 'json',
  status: 200,
  response: deletedTenantSchema,
  run: ({ deps, ctx, body }) => tenants.deleteTenant(deps, ctx, body),
});

const listDeletedTenants = defineRoute({
  id: 'listDeletedTenants',
  method: 'get',
  path: '/me/deleted-tenants',
  summary: 'Deleted tenants that I can restore',
  access: 'user',
  answer: 'json',
  status: 200,
  response: deletedTenantListSchema,
  run: ({ deps, ctx }) => tenants.listDeletedTenants(deps, ctx),
});

const restoreTenant = defineRoute({
  id: 'restoreTenant',
  method: 'post',
  path: '/me/deleted-tenants/{tenantId}/restore',
  summary: 'Restore a tenant that I owned when it was deleted',
  access: 'user',
  idempotent: true,
  params: z.strictObject({ tenantId: idSchema }),
  answer: 'json',
  status: 200,
  response: restoredTenantSchema,
  errors: ['resource.not_found'],
  run: ({ deps, ctx, params }) =>
    tenants.restoreTenant(deps, ctx, { tenantId: toId<TenantId>(params.tenantId) }),
});

/** In the order in which they are matched and documented. */
export const tenantsRoutes = [
  listTenants,
  createTenant,
  getTenant,
  renameTenant,
  getSessionLimits,
  getSecurityScore,
  getMfaPolicy,
  setMfaPolicy,
  setSessionLimits,
  getInvitationRules,
  setInvitationRules,
  getUsage,
  exportTenant,
  deleteTenant,
  listDeletedTenants,
  restoreTenant,
];
