import { createHash } from 'node:crypto';
import { addAttempt, addConnection, getKeyPairs } from '../fixtures/connections.ts';
import type { Samples } from './sample.ts';

/** Connections to identity providers, and the policy of sign-in. */
export const SSO_SAMPLES: Samples = {
  getSso: async (_, { slug }) => ({ path: `/tenants/${slug}/sso` }),
  setSsoPolicy: async (_, { slug }) => ({
    path: `/tenants/${slug}/sso`,
    body: { policy: 'optional' },
  }),
  setBreakGlass: async (_, { slug }) => ({
    path: `/tenants/${slug}/sso/break-glass`,
    body: { userIds: [] },
  }),
  listConnections: async (target, tenant) => {
    await addConnection(target, tenant);
    return { path: `/tenants/${tenant.slug}/sso/connections` };
  },
  createConnection: async (_, { slug }) => ({
    path: `/tenants/${slug}/sso/connections`,
    body: { name: 'Okta', vendor: 'okta', protocol: 'saml' },
  }),
  getConnection: async (target, tenant) => ({ path: (await addConnection(target, tenant)).path }),
  editConnection: async (target, tenant) => ({
    path: (await addConnection(target, tenant)).path,
    body: { jit: true, saml: { requireEncryption: true } },
  }),
  deleteConnection: async (target, tenant) => ({
    path: (await addConnection(target, tenant)).path,
  }),
  setProvider: async (target, tenant) => ({
    path: `${(await addConnection(target, tenant)).path}/provider`,
    body: {
      from: 'values',
      entityId: 'https://idp.example/other',
      ssoUrl: 'https://idp.example/other/sso',
      certificate: (await getKeyPairs()).next.certificate,
    },
  }),
  activateConnection: async (target, tenant) => ({
    path: `${(await addConnection(target, tenant)).path}/activate`,
  }),
  deactivateConnection: async (target, tenant) => ({
    path: `${(await addConnection(target, tenant, { status: 'active' })).path}/deactivate`,
  }),
  addCertificate: async (target, tenant) => ({
    path: `${(await addConnection(target, tenant)).path}/certificates`,
    body: { certificate: (await getKeyPairs()).ours.certificate },
  }),
  removeCertificate: async (target, tenant) => {
    const { path } = await addConnection(target, tenant);
    const { next } = await getKeyPairs();
    const fingerprint = createHash('sha256')
      .update(Buffer.from(next.certificate, 'base64'))
      .digest('hex');
    return { path: `${path}/certificates/${fingerprint}` };
  },
  setRoleMappings: async (target, tenant) => ({
    path: `${(await addConnection(target, tenant)).path}/role-mappings`,
    body: { mappings: [{ group: 'staff', role: 'member' }] },
  }),
  listAttempts: async (target, tenant) => {
    const { id, path } = await addConnection(target, tenant);
    await addAttempt(target, tenant, id);
    return { path: `${path}/attempts` };
  },
  getAttempt: async (target, tenant) => {
    const { id, path } = await addConnection(target, tenant);
    return { path: `${path}/attempts/${await addAttempt(target, tenant, id)}` };
  },
};
