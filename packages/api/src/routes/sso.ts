import * as connections from '@gatehouse/services/connections';
import { defineRoute } from '../pipeline/route.ts';
import { setBreakGlassBody, setSsoPolicyBody, ssoSchema } from '../schemas/sso.ts';

const getSso = defineRoute({
  id: 'getSso',
  method: 'get',
  path: '/tenants/{tenant}/sso',
  summary: 'How members of a tenant sign in, and what it takes to require its identity provider',
  access: 'sso:manage',
  peopleOnly: true,
  answer: 'json',
  status: 200,
  response: ssoSchema,
  run: ({ deps, ctx }) => connections.getSso(deps, ctx),
});

const setSsoPolicy = defineRoute({
  id: 'setSsoPolicy',
  method: 'patch',
  path: '/tenants/{tenant}/sso',
  summary: 'Say whether members may sign in by the identity provider, or must',
  access: 'sso:manage',
  peopleOnly: true,
  conditional: true,
  body: setSsoPolicyBody,
  answer: 'json',
  status: 200,
  response: ssoSchema,
  errors: ['sso.test_required', 'sso.owner_sign_in_required', 'sso.break_glass_required'],
  run: ({ deps, ctx, body, seen }) => connections.setSsoPolicy(deps, ctx, { ...body, seen }),
});

const setBreakGlass = defineRoute({
  id: 'setBreakGlass',
  method: 'patch',
  path: '/tenants/{tenant}/sso/break-glass',
  summary: 'Choose the owners who get in when the identity provider cannot be had',
  access: 'sso:manage',
  peopleOnly: true,
  conditional: true,
  body: setBreakGlassBody,
  answer: 'json',
  status: 200,
  response: ssoSchema,
  errors: ['sso.last_break_glass'],
  run: ({ deps, ctx, body, seen }) => connections.setBreakGlass(deps, ctx, { ...body, seen }),
});

/** In the order in which they are matched and documented. */
export const ssoRoutes = [getSso, setSsoPolicy, setBreakGlass];
