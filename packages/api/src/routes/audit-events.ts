import { listAuditEvents as list } from '@gatehouse/services/audit/list';
import { defineRoute } from '../route.ts';
import { auditEventPageSchema } from '../schemas/audit-event.ts';
import { pageQuery } from '../schemas/shared.ts';

export const listAuditEvents = defineRoute({
  id: 'listAuditEvents',
  method: 'get',
  path: '/tenants/{tenant}/audit-events',
  summary: 'What happened, newest first',
  access: 'audit:read',
  query: pageQuery,
  status: 200,
  response: auditEventPageSchema,
  run: ({ deps, ctx, query }) => list(deps, ctx, query),
});
