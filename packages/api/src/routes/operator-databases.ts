import * as operator from '@gatehouse/services/operator';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  databasesSchema,
  placementSchema,
  requestedMoveSchema,
  requestMoveBody,
} from '../schemas/operator.ts';
import { idSchema } from '../schemas/shared.ts';
import { ofTenant, toTenantInput } from './operator-params.ts';

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

/** Databases of tenants and moves, for staff: in the order in which they are matched and documented. */
export const operatorDatabaseRoutes = [listDatabases, getPlacement, requestMove, cancelMove];
