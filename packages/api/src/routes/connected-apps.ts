import { cutAllApps } from '@gatehouse/services/connected-apps';
import { listPersonalKeys } from '@gatehouse/services/personal-keys';
import { defineRoute } from '../pipeline/route.ts';
import { cutAppsSchema, personalKeyPageSchema } from '../schemas/personal-key.ts';
import { pageQuery } from '../schemas/shared.ts';

const listConnectedApps = defineRoute({
  id: 'listConnectedApps',
  method: 'get',
  path: '/tenants/{tenant}/connected-apps',
  summary: 'Apps that members connected to a tenant and that are not cut off, newest first',
  access: 'api_keys:manage',
  query: pageQuery,
  answer: 'json',
  status: 200,
  response: personalKeyPageSchema,
  run: ({ deps, ctx, query }) => listPersonalKeys(deps, ctx, { ...query, apps: true }),
});

const cutAllConnectedApps = defineRoute({
  id: 'cutAllConnectedApps',
  method: 'post',
  path: '/tenants/{tenant}/connected-apps/cut-all',
  summary: 'Cut off all connected apps of a tenant',
  access: 'api_keys:manage',
  answer: 'json',
  status: 200,
  response: cutAppsSchema,
  run: ({ deps, ctx }) => cutAllApps(deps, ctx),
});

/** In the order in which they are matched and documented. */
export const connectedAppsRoutes = [listConnectedApps, cutAllConnectedApps];
