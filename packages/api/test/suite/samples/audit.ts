import type { Samples } from './sample.ts';

/** The log, and what tells of it. */
export const AUDIT_SAMPLES: Samples = {
  exportAuditEvents: async (_, { slug }) => ({
    path: `/tenants/${slug}/audit-events/export`,
  }),
  streamAuditEvents: async (_, { slug }) => ({ path: `/tenants/${slug}/audit/stream?limit=10` }),
  listAuditEvents: async (_, { slug }) => ({ path: `/tenants/${slug}/audit-events` }),
  watchTenant: async (_, { slug }) => ({ path: `/tenants/${slug}/live` }),
  verifyAuditChain: async (_, { slug }) => ({ path: `/tenants/${slug}/audit-chain` }),
};
