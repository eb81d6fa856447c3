import { type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import * as operator from '@gatehouse/services/operator';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  activePeopleSchema,
  changedPersonSchema,
  databasesSchema,
  deletedPersonSchema,
  driftSchema,
  filesQuotaBody,
  filesQuotaSchema,
  operatorEventPageSchema,
  operatorPersonDetailSchema,
  operatorPersonPageSchema,
  operatorTenantDetailSchema,
  operatorTenantPageSchema,
  placementSchema,
  queuesSchema,
  requestedMoveSchema,
  requestMoveBody,
  retryJobBody,
  searchQuery,
  suspendTenantBody,
} from '../schemas/operator.ts';
import { idSchema, pageQuery } from '../schemas/shared.ts';
import { restoredTenantSchema } from '../schemas/tenant.ts';

const ofTenant = z.strictObject({ tenantId: idSchema });
const ofPerson = z.strictObject({ userId: idSchema });
const toTenantInput = ({ tenantId }: { tenantId: string }) => ({
  tenantId: toId<TenantId>(tenantId),
});
const toPersonInput = ({ userId }: { userId: string }) => ({ userId: toId<UserId>(userId) });

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

const listDatabases = defineRoute({
  id: 'listDatabases',
  method: 'get',
  path: '/operator/databases',
  summary: 'The databases of tenants, and how they are',
  access: 'platform:read',
  answer: 'json',
  status: 200,
  response: databasesSchema,
  run: ({ deps, ctx }) => operator.listDatabases(deps, ctx),
});

const getPlacement = defineRoute({
  id: 'getPlacement',
  method: 'get',
  path: '/operator/tenants/{tenantId}/placement',
  summary: 'Where the rows of a tenant stand, and its last moves',
  access: 'platform:read',
  params: ofTenant,
  answer: 'json',
  status: 200,
  response: placementSchema,
  run: ({ deps, ctx, params }) => operator.getPlacement(deps, ctx, toTenantInput(params)),
});

const requestMove = defineRoute({
  id: 'requestMove',
  method: 'post',
  path: '/operator/tenants/{tenantId}/moves',
  summary: 'Have a tenant moved into its own database, or back',
  access: 'platform:move_tenants',
  idempotent: true,
  params: ofTenant,
  body: requestMoveBody,
  answer: 'json',
  status: 202,
  response: requestedMoveSchema,
  errors: ['tenant.no_database', 'tenant.already_there', 'tenant.move_exists'],
  run: ({ deps, ctx, params, body }) =>
    operator.requestMove(deps, ctx, { ...toTenantInput(params), ...body }),
});

const cancelMove = defineRoute({
  id: 'cancelMove',
  method: 'post',
  path: '/operator/tenants/{tenantId}/moves/{moveId}/cancel',
  summary: 'Take back a move that has not come to its switch',
  access: 'platform:move_tenants',
  idempotent: true,
  params: z.strictObject({ tenantId: idSchema, moveId: idSchema }),
  answer: 'nothing',
  status: 202,
  errors: ['tenant.move_past_switch'],
  run: ({ deps, ctx, params }) =>
    operator.cancelMove(deps, ctx, { ...toTenantInput(params), id: params.moveId }),
});

const requestComparison = defineRoute({
  id: 'requestComparison',
  method: 'post',
  path: '/operator/tenants/{tenantId}/compare',
  summary: 'Have a tenant compared with the pool now',
  access: 'platform:reconcile',
  idempotent: true,
  params: ofTenant,
  answer: 'nothing',
  status: 202,
  run: ({ deps, ctx, params }) => operator.requestComparison(deps, ctx, toTenantInput(params)),
});

const releaseRights = defineRoute({
  id: 'releaseRights',
  method: 'post',
  path: '/operator/tenants/{tenantId}/release',
  summary: 'Let missing rights come back, which wait since a restore',
  access: 'platform:reconcile',
  idempotent: true,
  params: ofTenant,
  answer: 'nothing',
  status: 202,
  run: ({ deps, ctx, params }) => operator.releaseRights(deps, ctx, toTenantInput(params)),
});

const getDrift = defineRoute({
  id: 'getDrift',
  method: 'get',
  path: '/operator/drift',
  summary: 'Where the pool differed from the database when last compared',
  access: 'platform:read',
  answer: 'json',
  status: 200,
  response: driftSchema,
  run: ({ deps, ctx }) => operator.getDrift(deps, ctx),
});

const getQueues = defineRoute({
  id: 'getQueues',
  method: 'get',
  path: '/operator/queues',
  summary: 'What waits on the job queues, and what was parked and why',
  access: 'platform:read',
  answer: 'json',
  status: 200,
  response: queuesSchema,
  run: ({ deps, ctx }) => operator.getQueues(deps, ctx),
});

const retryJob = defineRoute({
  id: 'retryJob',
  method: 'post',
  path: '/operator/jobs/{jobId}/retry',
  summary: 'Put a parked job back on its queue',
  access: 'platform:retry_jobs',
  idempotent: true,
  params: z.strictObject({ jobId: idSchema }),
  body: retryJobBody,
  answer: 'nothing',
  status: 202,
  run: ({ deps, ctx, params, body }) => operator.retryJob(deps, ctx, { ...body, id: params.jobId }),
});

const listOperatorEvents = defineRoute({
  id: 'listOperatorEvents',
  method: 'get',
  path: '/operator/events',
  summary: 'What staff did, in any tenant',
  access: 'platform:read',
  query: pageQuery,
  answer: 'json',
  status: 200,
  response: operatorEventPageSchema,
  run: ({ deps, ctx, query }) => operator.listOperatorEvents(deps, ctx, query),
});

const listPeople = defineRoute({
  id: 'listPeople',
  method: 'get',
  path: '/operator/people',
  summary: 'Everyone who has ever signed in',
  access: 'platform:read',
  query: searchQuery,
  answer: 'json',
  status: 200,
  response: operatorPersonPageSchema,
  run: ({ deps, ctx, query }) => operator.listPeople(deps, ctx, query),
});

const getOperatorPerson = defineRoute({
  id: 'getOperatorPerson',
  method: 'get',
  path: '/operator/people/{userId}',
  summary: 'A person, their tenants, and where they are signed in',
  access: 'platform:read',
  params: ofPerson,
  answer: 'json',
  status: 200,
  response: operatorPersonDetailSchema,
  run: ({ deps, ctx, params }) => operator.getOperatorPerson(deps, ctx, toPersonInput(params)),
});

const getActivePeople = defineRoute({
  id: 'getActivePeople',
  method: 'get',
  path: '/operator/usage',
  summary: 'Monthly active users of a year, and what Cognito charges for them',
  access: 'platform:read',
  answer: 'json',
  status: 200,
  response: activePeopleSchema,
  run: ({ deps, ctx }) => operator.getActivePeople(deps, ctx),
});

const disablePerson = defineRoute({
  id: 'disablePerson',
  method: 'post',
  path: '/operator/people/{userId}/disable',
  summary: 'Disable a person in the pool, and sign them out everywhere',
  access: 'platform:disable_people',
  idempotent: true,
  params: ofPerson,
  answer: 'json',
  status: 200,
  response: changedPersonSchema,
  errors: ['operator.own_account'],
  run: ({ deps, ctx, params }) => operator.disablePerson(deps, ctx, toPersonInput(params)),
});

const enablePerson = defineRoute({
  id: 'enablePerson',
  method: 'post',
  path: '/operator/people/{userId}/enable',
  summary: 'Let a disabled person sign in again',
  access: 'platform:disable_people',
  idempotent: true,
  params: ofPerson,
  answer: 'json',
  status: 200,
  response: changedPersonSchema,
  errors: ['operator.own_account'],
  run: ({ deps, ctx, params }) => operator.enablePerson(deps, ctx, toPersonInput(params)),
});

const deletePerson = defineRoute({
  id: 'deletePerson',
  method: 'post',
  path: '/operator/people/{userId}/delete',
  summary: 'Delete a person from the pool, and erase their personal data',
  access: 'platform:delete_people',
  idempotent: true,
  params: ofPerson,
  answer: 'json',
  status: 202,
  response: deletedPersonSchema,
  errors: ['operator.own_account', 'account.only_owner', 'staff_request.exists'],
  run: ({ deps, ctx, params }) => operator.deletePerson(deps, ctx, toPersonInput(params)),
});

/** In the order in which they are matched and documented. */
export const operatorRoutes = [
  listOperatorTenants,
  getOperatorTenant,
  restoreTenantAsOperator,
  suspendTenant,
  reactivateTenant,
  setFilesQuota,
  listDatabases,
  getPlacement,
  requestMove,
  cancelMove,
  requestComparison,
  releaseRights,
  getDrift,
  getQueues,
  retryJob,
  listOperatorEvents,
  getActivePeople,
  listPeople,
  getOperatorPerson,
  disablePerson,
  enablePerson,
  deletePerson,
];
