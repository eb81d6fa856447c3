import { endSession } from '@gatehouse/services/sessions/end';
import { listTenants } from '@gatehouse/services/tenants/list';
import { defineRoute } from '../route.ts';
import { meSchema, signedOutSchema } from '../schemas/session.ts';

export const getMe = defineRoute({
  id: 'getMe',
  method: 'get',
  path: '/me',
  summary: 'Who am I, and where am I a member?',
  access: 'user',
  status: 200,
  response: meSchema,
  run: async ({ deps, ctx }) => ({
    id: ctx.principal.userId,
    email: ctx.principal.email,
    emailVerified: ctx.principal.emailVerified,
    name: ctx.principal.name,
    operator: ctx.principal.claims.operator,
    tenants: (await listTenants(deps, ctx)).items,
  }),
});

export const signOut = defineRoute({
  id: 'signOut',
  method: 'post',
  path: '/session/sign-out',
  summary: 'End this session',
  idempotent: true,
  access: 'user',
  status: 200,
  response: signedOutSchema,
  run: ({ deps, ctx }) => endSession(deps, ctx),
});
