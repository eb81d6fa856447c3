import * as connections from '@gatehouse/services/connections';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import { idSchema } from '../schemas/shared.ts';
import {
  addCertificateBody,
  attemptListSchema,
  attemptSchema,
  connectionDetailsSchema,
  connectionListSchema,
  connectionSchema,
  createConnectionBody,
  editConnectionBody,
  mappedConnectionSchema,
  setProviderBody,
  setRoleMappingsBody,
} from '../schemas/sso.ts';

/** Metadata of a provider with many certificates is long. */
const METADATA_BYTES = 380_000;

const params = z.strictObject({ connectionId: idSchema });
/** SHA-256 without colons. */
const fingerprintSchema = z.string().regex(/^[\da-fA-F]{64}$/);

const listConnections = defineRoute({
  id: 'listConnections',
  method: 'get',
  path: '/tenants/{tenant}/sso/connections',
  summary: 'Connections to identity providers, the oldest first',
  access: 'sso:manage',
  peopleOnly: true,
  answer: 'json',
  status: 200,
  response: connectionListSchema,
  run: ({ deps, ctx }) => connections.listConnections(deps, ctx),
});

const createConnection = defineRoute({
  id: 'createConnection',
  method: 'post',
  path: '/tenants/{tenant}/sso/connections',
  summary: 'Begin a connection to an identity provider',
  access: 'sso:manage',
  peopleOnly: true,
  limit: 'costly',
  body: createConnectionBody,
  answer: 'json',
  status: 201,
  response: connectionSchema,
  errors: ['sso.too_many_connections'],
  run: ({ deps, ctx, body }) => connections.createConnection(deps, ctx, body),
});

const getConnection = defineRoute({
  id: 'getConnection',
  method: 'get',
  path: '/tenants/{tenant}/sso/connections/{connectionId}',
  summary: 'A connection, without its secrets',
  access: 'sso:manage',
  peopleOnly: true,
  params,
  answer: 'json',
  status: 200,
  response: connectionDetailsSchema,
  run: ({ deps, ctx, params: { connectionId: id } }) =>
    connections.getConnection(deps, ctx, { id }),
});

const editConnection = defineRoute({
  id: 'editConnection',
  method: 'patch',
  path: '/tenants/{tenant}/sso/connections/{connectionId}',
  summary: 'Edit a connection; what the test covers has to pass it again',
  access: 'sso:manage',
  peopleOnly: true,
  conditional: true,
  params,
  body: editConnectionBody,
  answer: 'json',
  status: 200,
  response: connectionSchema,
  run: ({ deps, ctx, params: { connectionId: id }, body, seen }) =>
    connections.editConnection(deps, ctx, { id, ...body, seen }),
});

const deleteConnection = defineRoute({
  id: 'deleteConnection',
  method: 'delete',
  path: '/tenants/{tenant}/sso/connections/{connectionId}',
  summary: 'Delete a connection; sessions that it proved end',
  access: 'sso:manage',
  peopleOnly: true,
  conditional: true,
  params,
  answer: 'nothing',
  status: 204,
  errors: ['sso.last_connection'],
  run: ({ deps, ctx, params: { connectionId: id }, seen }) =>
    connections.deleteConnection(deps, ctx, { id, seen }),
});

const setProvider = defineRoute({
  id: 'setProvider',
  method: 'post',
  path: '/tenants/{tenant}/sso/connections/{connectionId}/provider',
  summary: 'Make the identity provider known: by its metadata, by values, or by its issuer',
  access: 'sso:manage',
  peopleOnly: true,
  // It asks an address that the caller names.
  limit: 'costly',
  idempotent: true,
  params,
  body: setProviderBody,
  bodyLimit: METADATA_BYTES,
  answer: 'json',
  status: 200,
  response: connectionSchema,
  errors: ['sso.provider_refused'],
  run: ({ deps, ctx, params: { connectionId: id }, body }) =>
    connections.setProvider(deps, ctx, { id, source: body }),
});

const activateConnection = defineRoute({
  id: 'activateConnection',
  method: 'post',
  path: '/tenants/{tenant}/sso/connections/{connectionId}/activate',
  summary: 'Let people sign in by a connection that has passed its test',
  access: 'sso:manage',
  peopleOnly: true,
  idempotent: true,
  params,
  answer: 'json',
  status: 200,
  response: connectionSchema,
  errors: ['sso.test_required'],
  run: ({ deps, ctx, params: { connectionId: id } }) =>
    connections.activateConnection(deps, ctx, { id }),
});

const deactivateConnection = defineRoute({
  id: 'deactivateConnection',
  method: 'post',
  path: '/tenants/{tenant}/sso/connections/{connectionId}/deactivate',
  summary: 'Let no one sign in by a connection; sessions that it proved end',
  access: 'sso:manage',
  peopleOnly: true,
  idempotent: true,
  params,
  answer: 'json',
  status: 200,
  response: connectionSchema,
  errors: ['sso.last_connection'],
  run: ({ deps, ctx, params: { connectionId: id } }) =>
    connections.deactivateConnection(deps, ctx, { id }),
});

const addCertificate = defineRoute({
  id: 'addCertificate',
  method: 'post',
  path: '/tenants/{tenant}/sso/connections/{connectionId}/certificates',
  summary: 'Trust a further certificate of the identity provider, beside the present ones',
  access: 'sso:manage',
  peopleOnly: true,
  idempotent: true,
  params,
  body: addCertificateBody,
  answer: 'json',
  status: 200,
  response: connectionSchema,
  errors: ['sso.provider_refused'],
  run: ({ deps, ctx, params: { connectionId: id }, body }) =>
    connections.addCertificate(deps, ctx, { id, ...body }),
});

const removeCertificate = defineRoute({
  id: 'removeCertificate',
  method: 'delete',
  path: '/tenants/{tenant}/sso/connections/{connectionId}/certificates/{fingerprint}',
  summary: 'Trust a certificate no longer',
  access: 'sso:manage',
  peopleOnly: true,
  conditional: true,
  params: z.strictObject({ connectionId: idSchema, fingerprint: fingerprintSchema }),
  answer: 'json',
  status: 200,
  response: connectionSchema,
  errors: ['sso.last_certificate'],
  run: ({ deps, ctx, params: { connectionId: id, fingerprint }, seen }) =>
    connections.removeCertificate(deps, ctx, { id, fingerprint, seen }),
});

const setRoleMappings = defineRoute({
  id: 'setRoleMappings',
  method: 'patch',
  path: '/tenants/{tenant}/sso/connections/{connectionId}/role-mappings',
  summary: 'Say which roles the groups of the identity provider lead to; never owner',
  access: 'sso:manage',
  peopleOnly: true,
  conditional: true,
  params,
  body: setRoleMappingsBody,
  answer: 'json',
  status: 200,
  response: mappedConnectionSchema,
  run: ({ deps, ctx, params: { connectionId: id }, body, seen }) =>
    connections.setRoleMappings(deps, ctx, { id, ...body, seen }),
});

const listAttempts = defineRoute({
  id: 'listAttempts',
  method: 'get',
  path: '/tenants/{tenant}/sso/connections/{connectionId}/attempts',
  summary: 'The last 50 attempts to sign in by a connection, of 30 days at most',
  access: 'sso:manage',
  peopleOnly: true,
  params,
  answer: 'json',
  status: 200,
  response: attemptListSchema,
  run: ({ deps, ctx, params: { connectionId: id } }) => connections.listAttempts(deps, ctx, { id }),
});

const getAttempt = defineRoute({
  id: 'getAttempt',
  method: 'get',
  path: '/tenants/{tenant}/sso/connections/{connectionId}/attempts/{attemptId}',
  summary: 'One attempt, check by check',
  access: 'sso:manage',
  peopleOnly: true,
  params: z.strictObject({ connectionId: idSchema, attemptId: idSchema }),
  answer: 'json',
  status: 200,
  response: attemptSchema,
  run: ({ deps, ctx, params: { connectionId, attemptId: id } }) =>
    connections.getAttempt(deps, ctx, { connectionId, id }),
});

/** In the order in which they are matched and documented. */
export const ssoConnectionsRoutes = [
  listConnections,
  createConnection,
  getConnection,
  editConnection,
  deleteConnection,
  setProvider,
  activateConnection,
  deactivateConnection,
  addCertificate,
  removeCertificate,
  setRoleMappings,
  listAttempts,
  getAttempt,
];
