import { toId, type UserId } from '@gatehouse/domain/ids';
import type { Explanation } from '@gatehouse/policy/explain';
import * as roles from '@gatehouse/services/roles';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import { withSentence } from '../pipeline/with-sentence.ts';
import { accessQuery, explanationSchema } from '../schemas/access.ts';
import { idSchema } from '../schemas/shared.ts';

const explainOwn = defineRoute({
  id: 'explainOwn',
  method: 'get',
  path: '/tenants/{tenant}/access',
  summary: "Why can't I? What a permission of mine rests on, step by step",
  access: 'tenant:read',
  query: accessQuery,
  answer: 'json',
  status: 200,
  response: explanationSchema,
  run: async ({ deps, ctx, query }) => toAnswer(await roles.explainOwn(deps, ctx, query)),
});

const explainMember = defineRoute({
  id: 'explainMember',
  method: 'get',
  path: '/tenants/{tenant}/members/{userId}/access',
  summary: "Why can't they? What a permission of a member rests on, step by step",
  access: 'members:change_role',
  params: z.strictObject({ userId: idSchema }),
  query: accessQuery,
  answer: 'json',
  status: 200,
  response: explanationSchema,
  run: async ({ deps, ctx, params: { userId }, query }) =>
    toAnswer(await roles.explainMember(deps, ctx, { userId: toId<UserId>(userId), ...query })),
});

function toAnswer({ steps, ...verdict }: Explanation) {
  return { ...verdict, steps: steps.map(withSentence) };
}

/** In the order in which they are matched and documented. */
export const accessRoutes = [explainOwn, explainMember];
