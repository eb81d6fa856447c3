import * as scim from '@gatehouse/services/scim';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  changeScimBody,
  connectScimBody,
  createScimTokenBody,
  disconnectScimQuery,
  newScimConnectionSchema,
  newScimTokenSchema,
  scimConnectionSchema,
  scimRequestPageSchema,
  scimSchema,
  setScimMappingsBody,
} from '../schemas/scim.ts';
import { idSchema, pageQuery } from '../schemas/shared.ts';

const getScim = defineRoute({
  id: 'getScim',
  method: 'get',
  path: '/tenants/{tenant}/scim',
  summary: "The tenant's directory, its tokens and the roles of its groups",
  access: 'sso:manage',
  peopleOnly: true,
  answer: 'json',
  status: 200,
  response: scimSchema,
  run: ({ deps, ctx }) => scim.getScim(deps, ctx),
});

const connectScim = defineRoute({
  id: 'connectScim',
  method: 'post',
  path: '/tenants/{tenant}/scim',
  summary: 'Connect a directory by SCIM 2.0; the answer shows its token this once',
  access: 'sso:manage',
  peopleOnly: true,
  limit: 'costly',
  body: connectScimBody,
  answer: 'json',
  status: 201,
  response: newScimConnectionSchema,
  errors: ['scim.connected', 'scim.too_many_tokens'],
  run: ({ deps, ctx, body }) => scim.connectScim(deps, ctx, body),
});

const changeScim = defineRoute({
  id: 'changeScim',
  method: 'patch',
  path: '/tenants/{tenant}/scim',
  summary: 'Change what the directory may do, or answer for it from now on',
  access: 'sso:manage',
  peopleOnly: true,
  conditional: true,
  body: changeScimBody,
  answer: 'json',
  status: 200,
  response: scimConnectionSchema,
  run: ({ deps, ctx, body, seen }) => scim.changeScim(deps, ctx, { ...body, seen }),
});

const disconnectScim = defineRoute({
  id: 'disconnectScim',
  method: 'delete',
  path: '/tenants/{tenant}/scim',
  summary: 'Disconnect the directory; its members stay, or all but owners are deactivated',
  access: 'sso:manage',
  peopleOnly: true,
  conditional: true,
  query: disconnectScimQuery,
  answer: 'nothing',
  status: 204,
  run: ({ deps, ctx, query, seen }) => scim.disconnectScim(deps, ctx, { ...query, seen }),
});

const setScimMappings = defineRoute({
  id: 'setScimMappings',
  method: 'patch',
  path: '/tenants/{tenant}/scim/role-mappings',
  summary: 'Say which roles the groups of the directory lead to; never owner',
  access: 'sso:manage',
  peopleOnly: true,
  conditional: true,
  body: setScimMappingsBody,
  answer: 'json',
  status: 200,
  response: scimConnectionSchema,
  run: ({ deps, ctx, body, seen }) => scim.setScimMappings(deps, ctx, { ...body, seen }),
});

const createScimToken = defineRoute({
  id: 'createScimToken',
  method: 'post',
  path: '/tenants/{tenant}/scim/tokens',
  summary: 'Create a second token of the directory; the answer shows it this once',
  access: 'sso:manage',
  peopleOnly: true,
  limit: 'costly',
  body: createScimTokenBody,
  answer: 'json',
  status: 201,
  response: newScimTokenSchema,
  errors: ['scim.too_many_tokens'],
  run: ({ deps, ctx, body }) => scim.createScimToken(deps, ctx, body),
});

const revokeScimToken = defineRoute({
  id: 'revokeScimToken',
  method: 'delete',
  path: '/tenants/{tenant}/scim/tokens/{tokenId}',
  summary: 'Revoke a token of the directory at once',
  access: 'sso:manage',
  peopleOnly: true,
  params: z.strictObject({ tokenId: idSchema }),
  answer: 'nothing',
  status: 204,
  run: ({ deps, ctx, params: { tokenId } }) => scim.revokeScimToken(deps, ctx, { id: tokenId }),
});

const listScimRequests = defineRoute({
  id: 'listScimRequests',
  method: 'get',
  path: '/tenants/{tenant}/scim/requests',
  summary: 'What the directory asked in the last seven days, newest first',
  access: 'sso:manage',
  peopleOnly: true,
  query: pageQuery,
  answer: 'json',
  status: 200,
  response: scimRequestPageSchema,
  run: ({ deps, ctx, query }) => scim.listScimRequests(deps, ctx, query),
});

/** In the order in which they are matched and documented. */
export const scimRoutes = [
  getScim,
  connectScim,
  changeScim,
  disconnectScim,
  setScimMappings,
  createScimToken,
  revokeScimToken,
  listScimRequests,
];
