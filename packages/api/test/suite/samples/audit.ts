import type { Samples } from './sample.ts';

/** The log. */
export const AUDIT_SAMPLES: Samples = {
  exportAuditEvents: async (_, { slug }) => ({
    path: `/tenants/${slug}/audit-events/export`,
  }),
  listAuditEvents: async (_, { slug }) => ({ path: `/tenants/${slug}/audit-events` }),
  verifyAuditChain: async (_, { slug }) => ({ path: `/tenants/${slug}/audit-chain` }),
};
