import { type SessionId, toId } from '@gatehouse/domain/ids';
import { endAllSessions as endAll } from '@gatehouse/services/sessions/end-all';
import { endOneSession as endOne } from '@gatehouse/services/sessions/end-one';
import { endOtherSessions as endOthers } from '@gatehouse/services/sessions/end-others';
import { listSessions as list } from '@gatehouse/services/sessions/list';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import { endedSessionsSchema, sessionPageSchema, signedOutSchema } from '../schemas/session.ts';
import { idSchema, pageQuery } from '../schemas/shared.ts';

export const listSessions = defineRoute({
  id: 'listSessions',
  method: 'get',
  path: '/me/sessions',
  summary: 'Where I am signed in, newest first',
  access: 'user',
  query: pageQuery,
  status: 200,
  response: sessionPageSchema,
  run: ({ deps, ctx, query }) => list(deps, ctx, query),
});

export const endOneSession = defineRoute({
  id: 'endOneSession',
  method: 'post',
  path: '/me/sessions/{sessionId}/end',
  summary: 'End one of my sessions',
  access: 'user',
  params: z.strictObject({ sessionId: idSchema }),
  status: 204,
  errors: ['resource.not_found'],
  run: ({ deps, ctx, params: { sessionId } }) =>
    endOne(deps, ctx, { sessionId: toId<SessionId>(sessionId) }),
});

export const endOtherSessions = defineRoute({
  id: 'endOtherSessions',
  method: 'post',
  path: '/me/sessions/end-others',
  summary: 'End all my sessions but this one',
  access: 'user',
  status: 200,
  idempotent: true,
  response: endedSessionsSchema,
  errors: ['auth.browser_required'],
  run: ({ deps, ctx }) => endOthers(deps, ctx),
});

export const endAllSessions = defineRoute({
  id: 'endAllSessions',
  method: 'post',
  path: '/me/sessions/end-all',
  summary: 'Sign out everywhere; Bearer tokens that I have are void as well',
  access: 'user',
  status: 200,
  idempotent: true,
  response: signedOutSchema,
  run: ({ deps, ctx }) => endAll(deps, ctx),
});
