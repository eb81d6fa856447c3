import { randomBytes } from 'node:crypto';
import type { Samples } from './sample.ts';
import { addApiClient, addApiKey, addConnectedApp, addPersonalKey } from '../fixtures/programs.ts';

/** API keys and clients. */
export const PROGRAM_SAMPLES: Samples = {
  listApiKeys: async (_, { slug }) => ({ path: `/tenants/${slug}/api-keys` }),
  createApiKey: async (_, { slug }) => ({
    path: `/tenants/${slug}/api-keys`,
    body: { name: 'CI', permissions: ['projects:read'] },
  }),
  rotateApiKey: async (target, tenant, caller) => {
    const { id } = await addApiKey(target, tenant, { createdBy: caller });
    return { path: `/tenants/${tenant.slug}/api-keys/${id}/rotate`, body: {} };
  },
  revokeApiKey: async (target, tenant) => {
    const { id } = await addApiKey(target, tenant, { createdBy: tenant.owner });
    return { path: `/tenants/${tenant.slug}/api-keys/${id}/revoke` };
  },
  listOwnPersonalKeys: async () => ({ path: '/me/keys' }),
  revokeOwnPersonalKey: async (target, tenant, caller) => {
    const { id } = await addPersonalKey(target, tenant, { createdBy: caller });
    return { path: `/me/keys/${id}/revoke` };
  },
  listPersonalKeys: async (_, { slug }) => ({ path: `/tenants/${slug}/personal-keys` }),
  createPersonalKey: async (_, { slug }) => ({
    path: `/tenants/${slug}/personal-keys`,
    body: { name: 'Agent', permissions: ['tenant:read'] },
  }),
  revokePersonalKey: async (target, tenant) => {
    const { id } = await addPersonalKey(target, tenant, { createdBy: tenant.member });
    return { path: `/tenants/${tenant.slug}/personal-keys/${id}/revoke` };
  },
  listConnectedApps: async (_, { slug }) => ({ path: `/tenants/${slug}/connected-apps` }),
  cutAllConnectedApps: async (target, tenant) => {
    await addConnectedApp(target, tenant, { createdBy: tenant.member });
    return { path: `/tenants/${tenant.slug}/connected-apps/cut-all` };
  },
  getPersonalKeyRules: async (_, { slug }) => ({ path: `/tenants/${slug}/personal-key-rules` }),
  setPersonalKeyRules: async (_, { slug }) => ({
    path: `/tenants/${slug}/personal-key-rules`,
    body: { allowed: false },
  }),
  listApiClients: async (_, { slug }) => ({ path: `/tenants/${slug}/api-clients` }),
  registerApiClient: async (_, { slug }) => ({
    path: `/tenants/${slug}/api-clients`,
    body: { clientId: randomBytes(13).toString('hex'), name: 'Sync', permissions: ['tenant:read'] },
  }),
  revokeApiClient: async (target, tenant) => {
    const id = await addApiClient(target, tenant, { clientId: 'program', by: tenant.owner });
    return { path: `/tenants/${tenant.slug}/api-clients/${id}/revoke` };
  },
};
