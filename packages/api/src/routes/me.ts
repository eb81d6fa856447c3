import { hasRecentSignIn } from '@gatehouse/policy/recent-sign-in';
import { deleteOwnAccount } from '@gatehouse/services/people';
import { endSession } from '@gatehouse/services/sessions';
import { listTenants } from '@gatehouse/services/tenants';
import { defineRoute } from '../pipeline/route.ts';
import { deleteAccountBody, meSchema, signedOutSchema } from '../schemas/session.ts';

const getMe = defineRoute({
  id: 'getMe',
  method: 'get',
  path: '/me',
  summary: 'Who am I, and where am I a member?',
  access: 'user',
  anyProof: true,
  answer: 'json',
  status: 200,
  response: meSchema,
  run: async ({ deps, ctx }) => ({
    id: ctx.principal.userId,
    email: ctx.principal.email,
    emailVerified: ctx.principal.emailVerified,
    name: ctx.principal.name,
    operator: ctx.principal.claims.operator,
    recentSignIn: hasRecentSignIn(ctx.principal, Date.now()),
    tenants: (await listTenants(deps, ctx)).items,
  }),
});

const signOut = defineRoute({
  id: 'signOut',
  method: 'post',
  path: '/session/sign-out',
  summary: 'End this session',
  idempotent: true,
  access: 'user',
  anyProof: true,
  answer: 'json',
  status: 200,
  response: signedOutSchema,
  run: ({ deps, ctx }) => endSession(deps, ctx),
});

const deleteAccount = defineRoute({
  id: 'deleteAccount',
  method: 'post',
  path: '/me/delete',
  summary: 'Delete my account: leave all tenants, and have my personal data erased',
  access: 'user',
  idempotent: true,
  body: deleteAccountBody,
  answer: 'json',
  status: 200,
  response: signedOutSchema,
  errors: ['account.only_owner'],
  run: ({ deps, ctx, body }) => deleteOwnAccount(deps, ctx, body),
});

/** In the order in which they are matched and documented. */
export const meRoutes = [getMe, signOut, deleteAccount];
