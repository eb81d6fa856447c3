import * as operator from '@gatehouse/services/operator';
import { defineRoute } from '../pipeline/route.ts';
import {
  filesQuotaBody,
  filesQuotaSchema,
  operatorTenantDetailSchema,
  operatorTenantPageSchema,
  searchQuery,
  suspendTenantBody,
} from '../schemas/operator.ts';
import { restoredTenantSchema } from '../schemas/tenant.ts';
import { ofTenant, toTenantInput } from './operator-params.ts';

const listOperatorTenants = defineRoute({
  id: 'listOperatorTenants',
  method: 'get',
  path: '/operator/tenants',
  summary: 'All tenants, by slug',
  access: 'platform:read',
  query: searchQuery,
  answer: 'json',
  status: 200,
  response: operatorTenantPageSchema,
  run: ({ deps, ctx, query }) => operator.listOperatorTenants(deps, ctx, query),
});

const getOperatorTenant = defineRoute({
  id: 'getOperatorTenant',
  method: 'get',
  path: '/operator/tenants/{tenantId}',
  summary: 'The state and the numbers of a tenant',
  access: 'platform:read',
  params: ofTenant,
  answer: 'json',
  status: 200,
  response: operatorTenantDetailSchema,
  run: ({ deps, ctx, params }) => operator.getOperatorTenant(deps, ctx, toTenantInput(params)),
});

const restoreTenantAsOperator = defineRoute({
  id: 'restoreTenantAsOperator',
  method: 'post',
  path: '/operator/tenants/{tenantId}/restore',
  summary: 'Restore a deleted tenant',
  access: 'platform:restore_tenants',
  idempotent: true,
  params: ofTenant,
  answer: 'json',
  status: 200,
  response: restoredTenantSchema,
  run: ({ deps, ctx, params }) =>
    operator.restoreTenantAsOperator(deps, ctx, toTenantInput(params)),
});

const suspendTenant = defineRoute({
  id: 'suspendTenant',
  method: 'post',
  path: '/operator/tenants/{tenantId}/suspend',
  summary: 'Make a tenant read-only',
  access: 'platform:suspend_tenants',
  idempotent: true,
  params: ofTenant,
  body: suspendTenantBody,
  answer: 'nothing',
  status: 204,
  run: ({ deps, ctx, params, body }) =>
    operator.suspendTenant(deps, ctx, { ...toTenantInput(params), ...body }),
});

const reactivateTenant = defineRoute({
  id: 'reactivateTenant',
  method: 'post',
  path: '/operator/tenants/{tenantId}/reactivate',
  summary: 'Let a suspended tenant be written again',
  access: 'platform:suspend_tenants',
  idempotent: true,
  params: ofTenant,
  answer: 'nothing',
  status: 204,
  run: ({ deps, ctx, params }) => operator.reactivateTenant(deps, ctx, toTenantInput(params)),
});

const setFilesQuota = defineRoute({
  id: 'setFilesQuota',
  method: 'post',
  path: '/operator/tenants/{tenantId}/files-quota',
  summary: 'Set how much the files of a tenant may take',
  access: 'platform:set_limits',
  idempotent: true,
  params: ofTenant,
  body: filesQuotaBody,
  answer: 'json',
  status: 200,
  response: filesQuotaSchema,
  run: ({ deps, ctx, params, body }) =>
    operator.setFilesQuota(deps, ctx, { ...toTenantInput(params), ...body }),
});

/** Tenants, for staff: in the order in which they are matched and documented. */
export const operatorTenantRoutes = [
  listOperatorTenants,
  getOperatorTenant,
  restoreTenantAsOperator,
  suspendTenant,
  reactivateTenant,
  setFilesQuota,
];
