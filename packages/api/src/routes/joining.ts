import * as domains from '@gatehouse/services/domains';
import { defineRoute } from '../pipeline/route.ts';
import { joinableListSchema, joinBody, joinedSchema } from '../schemas/joining.ts';

const listJoinable = defineRoute({
  id: 'listJoinable',
  method: 'get',
  path: '/me/joinable-tenants',
  summary: 'Tenants that I may join for the domain of my email address',
  access: 'user',
  answer: 'json',
  status: 200,
  response: joinableListSchema,
  run: ({ deps, ctx }) => domains.listJoinable(deps, ctx),
});

const joinTenant = defineRoute({
  id: 'joinTenant',
  method: 'post',
  path: '/me/joinable-tenants/join',
  summary: 'Join a tenant for the domain of my email address',
  access: 'user',
  limit: 'costly',
  body: joinBody,
  answer: 'json',
  status: 200,
  response: joinedSchema,
  errors: ['resource.not_found', 'member.exists', 'invitation.exists'],
  run: ({ deps, ctx, body }) => domains.joinTenant(deps, ctx, body),
});

/** In the order in which they are matched and documented. */
export const joiningRoutes = [listJoinable, joinTenant];
