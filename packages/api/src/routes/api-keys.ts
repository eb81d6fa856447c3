import { type ApiKeyId, toId } from '@gatehouse/domain/ids';
import * as apiKeys from '@gatehouse/services/api-keys';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  apiKeyPageSchema,
  createApiKeyBody,
  newApiKeySchema,
  rotateApiKeyBody,
} from '../schemas/api-key.ts';
import { idSchema, pageQuery } from '../schemas/shared.ts';

const params = z.strictObject({ keyId: idSchema });

const listApiKeys = defineRoute({
  id: 'listApiKeys',
  method: 'get',
  path: '/tenants/{tenant}/api-keys',
  summary: 'API keys that are not revoked, newest first',
  access: 'api_keys:manage',
  query: pageQuery,
  answer: 'json',
  status: 200,
  response: apiKeyPageSchema,
  run: ({ deps, ctx, query }) => apiKeys.listApiKeys(deps, ctx, query),
});

const createApiKey = defineRoute({
  id: 'createApiKey',
  method: 'post',
  path: '/tenants/{tenant}/api-keys',
  summary: 'Create an API key; the answer shows it this once',
  access: 'api_keys:manage',
  limit: 'costly',
  body: createApiKeyBody,
  answer: 'json',
  status: 201,
  response: newApiKeySchema,
  errors: ['api_key.above_own'],
  run: ({ deps, ctx, body }) => apiKeys.createApiKey(deps, ctx, body),
});

const rotateApiKey = defineRoute({
  id: 'rotateApiKey',
  method: 'post',
  path: '/tenants/{tenant}/api-keys/{keyId}/rotate',
  summary: 'Give an API key a new secret; the old one ends at once, or after some hours',
  access: 'api_keys:manage',
  limit: 'costly',
  params,
  body: rotateApiKeyBody,
  answer: 'json',
  status: 200,
  response: newApiKeySchema,
  errors: ['api_key.above_own', 'api_key.revoked'],
  run: ({ deps, ctx, params: { keyId }, body }) =>
    apiKeys.rotateApiKey(deps, ctx, { id: toId<ApiKeyId>(keyId), ...body }),
});

const revokeApiKey = defineRoute({
  id: 'revokeApiKey',
  method: 'post',
  path: '/tenants/{tenant}/api-keys/{keyId}/revoke',
  summary: 'Revoke an API key',
  access: 'api_keys:manage',
  params,
  answer: 'nothing',
  status: 204,
  errors: ['api_key.revoked'],
  run: ({ deps, ctx, params: { keyId } }) =>
    apiKeys.revokeApiKey(deps, ctx, { id: toId<ApiKeyId>(keyId) }),
});

/** In the order in which they are matched and documented. */
export const apiKeysRoutes = [listApiKeys, createApiKey, rotateApiKey, revokeApiKey];
