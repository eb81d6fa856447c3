import { type SessionId, toId } from '@gatehouse/domain/ids';
import * as sessions from '@gatehouse/services/sessions';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import { endedSessionsSchema, sessionPageSchema, signedOutSchema } from '../schemas/session.ts';
import { idSchema, pageQuery } from '../schemas/shared.ts';

const listSessions = defineRoute({
  id: 'listSessions',
  method: 'get',
  path: '/me/sessions',
  summary: 'Where I am signed in, newest first',
  access: 'user',
  query: pageQuery,
  answer: 'json',
  status: 200,
  response: sessionPageSchema,
  run: ({ deps, ctx, query }) => sessions.listSessions(deps, ctx, query),
});

const endOneSession = defineRoute({
  id: 'endOneSession',
  method: 'post',
  path: '/me/sessions/{sessionId}/end',
  summary: 'End one of my sessions',
  access: 'user',
  params: z.strictObject({ sessionId: idSchema }),
  answer: 'nothing',
  status: 204,
  errors: ['resource.not_found'],
  run: ({ deps, ctx, params: { sessionId } }) =>
    sessions.endOneSession(deps, ctx, { sessionId: toId<SessionId>(sessionId) }),
});

const endOtherSessions = defineRoute({
  id: 'endOtherSessions',
  method: 'post',
  path: '/me/sessions/end-others',
  summary: 'End all my sessions but this one',
  access: 'user',
  answer: 'json',
  status: 200,
  idempotent: true,
  response: endedSessionsSchema,
  errors: ['auth.browser_required'],
  run: ({ deps, ctx }) => sessions.endOtherSessions(deps, ctx),
});

const endAllSessions = defineRoute({
  id: 'endAllSessions',
  method: 'post',
  path: '/me/sessions/end-all',
  summary: 'Sign out everywhere; Bearer tokens that I have are void as well',
  access: 'user',
  answer: 'json',
  status: 200,
  idempotent: true,
  response: signedOutSchema,
  run: ({ deps, ctx }) => sessions.endAllSessions(deps, ctx),
});

/** In the order in which they are matched and documented. */
export const sessionsRoutes = [listSessions, endOneSession, endOtherSessions, endAllSessions];
