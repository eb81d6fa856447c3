import { type ApiKeyId, toId } from '@gatehouse/domain/ids';
import * as personalKeys from '@gatehouse/services/personal-keys';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  createPersonalKeyBody,
  newPersonalKeySchema,
  personalKeyListSchema,
  personalKeyPageSchema,
  personalKeyRulesSchema,
  setPersonalKeyRulesBody,
} from '../schemas/personal-key.ts';
import { idSchema, pageQuery } from '../schemas/shared.ts';

const params = z.strictObject({ keyId: idSchema });

const listOwnPersonalKeys = defineRoute({
  id: 'listOwnPersonalKeys',
  method: 'get',
  path: '/me/keys',
  summary: 'My personal keys and connected apps in all tenants that are not revoked, newest first',
  access: 'user',
  answer: 'json',
  status: 200,
  response: personalKeyListSchema,
  run: ({ deps, ctx }) => personalKeys.listOwnPersonalKeys(deps, ctx),
});

const revokeOwnPersonalKey = defineRoute({
  id: 'revokeOwnPersonalKey',
  method: 'post',
  path: '/me/keys/{keyId}/revoke',
  summary: 'Revoke one of my personal keys, or cut off a connected app',
  access: 'user',
  idempotent: true,
  params,
  answer: 'nothing',
  status: 204,
  run: ({ deps, ctx, params: { keyId } }) =>
    personalKeys.revokeOwnPersonalKey(deps, ctx, { id: toId<ApiKeyId>(keyId) }),
});

const listPersonalKeys = defineRoute({
  id: 'listPersonalKeys',
  method: 'get',
  path: '/tenants/{tenant}/personal-keys',
  summary: 'Personal keys of members that reach a tenant and are not revoked, newest first',
  access: 'api_keys:manage',
  query: pageQuery,
  answer: 'json',
  status: 200,
  response: personalKeyPageSchema,
  run: ({ deps, ctx, query }) =>
    personalKeys.listPersonalKeys(deps, ctx, { ...query, apps: false }),
});

const createPersonalKey = defineRoute({
  id: 'createPersonalKey',
  method: 'post',
  path: '/tenants/{tenant}/personal-keys',
  summary: 'Create a key that acts as me in a tenant; the answer shows it this once',
  access: 'tenant:read',
  peopleOnly: true,
  limit: 'costly',
  body: createPersonalKeyBody,
  answer: 'json',
  status: 201,
  response: newPersonalKeySchema,
  errors: [
    'api_key.above_own',
    'auth.browser_required',
    'personal_key.refused',
    'personal_key.too_many',
  ],
  run: ({ deps, ctx, body }) => personalKeys.createPersonalKey(deps, ctx, body),
});

const revokePersonalKey = defineRoute({
  id: 'revokePersonalKey',
  method: 'post',
  path: '/tenants/{tenant}/personal-keys/{keyId}/revoke',
  summary: 'Revoke a personal key of a member, or cut off a connected app',
  access: 'api_keys:manage',
  params,
  answer: 'nothing',
  status: 204,
  run: ({ deps, ctx, params: { keyId } }) =>
    personalKeys.revokePersonalKey(deps, ctx, { id: toId<ApiKeyId>(keyId) }),
});

const getPersonalKeyRules = defineRoute({
  id: 'getPersonalKeyRules',
  method: 'get',
  path: '/tenants/{tenant}/personal-key-rules',
  summary: 'Whether members may create keys that act as them in a tenant',
  access: 'tenant:read',
  answer: 'json',
  status: 200,
  response: personalKeyRulesSchema,
  run: ({ deps, ctx }) => personalKeys.getPersonalKeyRules(deps, ctx),
});

const setPersonalKeyRules = defineRoute({
  id: 'setPersonalKeyRules',
  method: 'patch',
  path: '/tenants/{tenant}/personal-key-rules',
  summary: 'Allow personal keys in a tenant, or refuse them all',
  access: 'tenant:secure',
  conditional: true,
  body: setPersonalKeyRulesBody,
  answer: 'json',
  status: 200,
  response: personalKeyRulesSchema,
  run: ({ deps, ctx, body, seen }) =>
    personalKeys.setPersonalKeyRules(deps, ctx, { ...body, seen }),
});

/** In the order in which they are matched and documented. */
export const personalKeysRoutes = [
  listOwnPersonalKeys,
  revokeOwnPersonalKey,
  listPersonalKeys,
  createPersonalKey,
  revokePersonalKey,
  getPersonalKeyRules,
  setPersonalKeyRules,
];
