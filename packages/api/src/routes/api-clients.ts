import { type ApiClientId, toId } from '@gatehouse/domain/ids';
import * as apiClients from '@gatehouse/services/api-clients';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  apiClientPageSchema,
  apiClientSchema,
  registerApiClientBody,
} from '../schemas/api-client.ts';
import { idSchema, pageQuery } from '../schemas/shared.ts';

const params = z.strictObject({ apiClientId: idSchema });

const listApiClients = defineRoute({
  id: 'listApiClients',
  method: 'get',
  path: '/tenants/{tenant}/api-clients',
  summary: 'App clients of the pool that act for this tenant, newest first',
  access: 'api_clients:manage',
  query: pageQuery,
  answer: 'json',
  status: 200,
  response: apiClientPageSchema,
  run: ({ deps, ctx, query }) => apiClients.listApiClients(deps, ctx, query),
});

const registerApiClient = defineRoute({
  id: 'registerApiClient',
  method: 'post',
  path: '/tenants/{tenant}/api-clients',
  summary: 'Let an app client of the pool act in this tenant',
  access: 'api_clients:manage',
  limit: 'costly',
  body: registerApiClientBody,
  answer: 'json',
  status: 201,
  response: apiClientSchema,
  errors: ['api_client.above_own', 'api_client.exists'],
  run: ({ deps, ctx, body }) => apiClients.registerApiClient(deps, ctx, body),
});

const revokeApiClient = defineRoute({
  id: 'revokeApiClient',
  method: 'post',
  path: '/tenants/{tenant}/api-clients/{apiClientId}/revoke',
  summary: 'Shut an app client out of this tenant',
  access: 'api_clients:manage',
  params,
  answer: 'nothing',
  status: 204,
  run: ({ deps, ctx, params: { apiClientId } }) =>
    apiClients.revokeApiClient(deps, ctx, { id: toId<ApiClientId>(apiClientId) }),
});

/** In the order in which they are matched and documented. */
export const apiClientsRoutes = [listApiClients, registerApiClient, revokeApiClient];
