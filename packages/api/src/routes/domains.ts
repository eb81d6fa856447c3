import { type DomainId, toId } from '@gatehouse/domain/ids';
import * as domains from '@gatehouse/services/domains';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  addDomainBody,
  changeDomainBody,
  domainListSchema,
  domainSchema,
} from '../schemas/domain.ts';
import { idSchema } from '../schemas/shared.ts';

const params = z.strictObject({ domainId: idSchema });

const listDomains = defineRoute({
  id: 'listDomains',
  method: 'get',
  path: '/tenants/{tenant}/domains',
  summary: "The tenant's mail domains, by name",
  access: 'sso:manage',
  answer: 'json',
  status: 200,
  response: domainListSchema,
  run: ({ deps, ctx }) => domains.listDomains(deps, ctx),
});

const addDomain = defineRoute({
  id: 'addDomain',
  method: 'post',
  path: '/tenants/{tenant}/domains',
  summary: 'Claim a mail domain',
  access: 'sso:manage',
  limit: 'costly',
  body: addDomainBody,
  answer: 'json',
  status: 201,
  response: domainSchema,
  errors: [
    'domain.not_a_domain',
    'domain.public_suffix',
    'domain.public_mail',
    'domain.own',
    'domain.exists',
    'domain.too_many',
  ],
  run: ({ deps, ctx, body }) => domains.addDomain(deps, ctx, body),
});

const getDomain = defineRoute({
  id: 'getDomain',
  method: 'get',
  path: '/tenants/{tenant}/domains/{domainId}',
  summary: 'A mail domain, with the record that proves it',
  access: 'sso:manage',
  params,
  answer: 'json',
  status: 200,
  response: domainSchema,
  run: ({ deps, ctx, params: { domainId } }) =>
    domains.getDomain(deps, ctx, { id: toId<DomainId>(domainId) }),
});

const changeDomain = defineRoute({
  id: 'changeDomain',
  method: 'patch',
  path: '/tenants/{tenant}/domains/{domainId}',
  summary: 'Decide how the people of a domain get in',
  access: 'sso:manage',
  conditional: true,
  params,
  body: changeDomainBody,
  answer: 'json',
  status: 200,
  response: domainSchema,
  run: ({ deps, ctx, params: { domainId }, body, seen }) =>
    domains.changeDomain(deps, ctx, { id: toId<DomainId>(domainId), ...body, seen }),
});

const verifyDomain = defineRoute({
  id: 'verifyDomain',
  method: 'post',
  path: '/tenants/{tenant}/domains/{domainId}/verify',
  summary: 'Look for the record of a domain now',
  access: 'sso:manage',
  limit: 'dns',
  idempotent: true,
  params,
  answer: 'json',
  status: 200,
  response: domainSchema,
  errors: ['domain.taken'],
  run: ({ deps, ctx, params: { domainId } }) =>
    domains.verifyDomain(deps, ctx, { id: toId<DomainId>(domainId) }),
});

const releaseDomain = defineRoute({
  id: 'releaseDomain',
  method: 'delete',
  path: '/tenants/{tenant}/domains/{domainId}',
  summary: 'Give a mail domain up',
  access: 'sso:manage',
  conditional: true,
  params,
  answer: 'nothing',
  status: 204,
  run: ({ deps, ctx, params: { domainId }, seen }) =>
    domains.releaseDomain(deps, ctx, { id: toId<DomainId>(domainId), seen }),
});

/** In the order in which they are matched and documented. */
export const domainsRoutes = [
  listDomains,
  addDomain,
  getDomain,
  changeDomain,
  verifyDomain,
  releaseDomain,
];
