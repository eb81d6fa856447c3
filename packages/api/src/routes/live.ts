import * as live from '@gatehouse/services/live';
import { defineRoute } from '../pipeline/route.ts';

const watchTenant = defineRoute({
  id: 'watchTenant',
  method: 'get',
  path: '/tenants/{tenant}/live',
  summary: 'Hear what kinds of things change, as server-sent events; 204 where there are none',
  access: 'tenant:read',
  peopleOnly: true,
  answer: 'stream',
  status: 200,
  run: ({ deps, ctx }) => Promise.resolve(live.watchTenant(deps, ctx)),
});

/** In the order in which they are matched and documented. */
export const liveRoutes = [watchTenant];
