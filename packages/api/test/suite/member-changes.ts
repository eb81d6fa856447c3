import { call, type GetTarget } from './target.ts';

/** Changes a member, as another user of their tenant. */
export const memberChanger =
  (getTarget: GetTarget) =>
  (slug: string, by: { sessionToken: string }, userId: string, body: Record<string, unknown>) =>
    call(getTarget(), 'PATCH', `/tenants/${slug}/members/${userId}`, { as: by, body });
