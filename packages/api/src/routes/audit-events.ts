import * as audit from '@gatehouse/services/audit';
import { auditFile } from '../downloads/audit-file.ts';
import { defineRoute } from '../pipeline/route.ts';
import {
  auditChainPartSchema,
  auditEventPageSchema,
  auditExportQuery,
  auditQuery,
  auditStreamQuery,
  auditStreamSchema,
} from '../schemas/audit-event.ts';
import { cursorQuery } from '../schemas/shared.ts';

const listAuditEvents = defineRoute({
  id: 'listAuditEvents',
  method: 'get',
  path: '/tenants/{tenant}/audit-events',
  summary: 'What happened, newest first',
  access: 'audit:read',
  query: auditQuery,
  answer: 'json',
  status: 200,
  response: auditEventPageSchema,
  run: ({ deps, ctx, query }) => audit.listAuditEvents(deps, ctx, query),
});

const exportAuditEvents = defineRoute({
  id: 'exportAuditEvents',
  method: 'get',
  path: '/tenants/{tenant}/audit-events/export',
  summary: 'All events that fit, as a file, newest first',
  access: 'audit:read',
  limit: 'export',
  query: auditExportQuery,
  answer: 'file',
  status: 200,
  run: async ({ deps, ctx, query: { format, ...filter } }) =>
    auditFile(ctx.tenant, format, await audit.exportAuditEvents(deps, ctx, { format, filter })),
});

const streamAuditEvents = defineRoute({
  id: 'streamAuditEvents',
  method: 'get',
  path: '/tenants/{tenant}/audit/stream',
  summary: 'The audit log for a security tool to follow: OCSF, oldest first, after a cursor',
  access: 'audit:read',
  query: auditStreamQuery,
  answer: 'json',
  status: 200,
  response: auditStreamSchema,
  run: ({ deps, ctx, query }) => audit.streamAuditEvents(deps, ctx, query),
});

const verifyAuditChain = defineRoute({
  id: 'verifyAuditChain',
  method: 'get',
  path: '/tenants/{tenant}/audit-chain',
  summary: 'Check some thousand events of the chain, oldest first; follow the cursor to the end',
  access: 'audit:read',
  limit: 'costly',
  query: cursorQuery,
  answer: 'json',
  status: 200,
  response: auditChainPartSchema,
  run: ({ deps, ctx, query }) => audit.verifyOwnChain(deps, ctx, query),
});

/** In the order in which they are matched and documented. */
export const auditEventsRoutes = [
  listAuditEvents,
  exportAuditEvents,
  streamAuditEvents,
  verifyAuditChain,
];
