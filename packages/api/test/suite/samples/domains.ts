import { addDomain, addJoinable, addJoinRequest, newDomainName } from '../fixtures/domains.ts';
import type { Samples } from './sample.ts';

/** Mail domains. */
export const DOMAIN_SAMPLES: Samples = {
  listDomains: async (target, tenant) => {
    await addDomain(target, tenant);
    return { path: `/tenants/${tenant.slug}/domains` };
  },
  addDomain: async (_, { slug }) => ({
    path: `/tenants/${slug}/domains`,
    body: { name: newDomainName() },
  }),
  getDomain: async (target, tenant) => {
    const { id } = await addDomain(target, tenant);
    return { path: `/tenants/${tenant.slug}/domains/${id}` };
  },
  changeDomain: async (target, tenant) => {
    const { id } = await addDomain(target, tenant);
    return { path: `/tenants/${tenant.slug}/domains/${id}`, body: { joinPolicy: 'join' } };
  },
  verifyDomain: async (target, tenant) => {
    const { id, record } = await addDomain(target, tenant);
    target.dns.set(record.name, [record.value]);
    return { path: `/tenants/${tenant.slug}/domains/${id}/verify` };
  },
  listJoinable: async () => ({ path: '/me/joinable-tenants' }),
  joinTenant: async (target, _, caller) => {
    const { slug } = await addJoinable(target, caller);
    return { path: '/me/joinable-tenants/join', body: { slug } };
  },
  askToJoin: async (target, _, caller) => {
    const { slug } = await addJoinable(target, caller, 'ask');
    return { path: '/me/joinable-tenants/ask', body: { slug, note: 'It is me' } };
  },
  withdrawJoinRequest: async (target, _, caller) => {
    const { id, slug } = await addJoinable(target, caller, 'ask');
    await target.admin.query(
      `insert into join_requests (tenant_id, id, user_id, name, email, note, entry)
       select $1, gen_random_uuid(), id, name, email, '', 'any' from users where id = $2`,
      [id, caller.userId],
    );
    return { path: '/me/joinable-tenants/withdraw', body: { slug } };
  },
  listJoinRequests: async (target, tenant) => {
    await addJoinRequest(target, tenant);
    return { path: `/tenants/${tenant.slug}/join-requests` };
  },
  approveJoinRequest: async (target, tenant) => {
    const { id } = await addJoinRequest(target, tenant);
    return { path: `/tenants/${tenant.slug}/join-requests/${id}/approve`, body: {} };
  },
  refuseJoinRequest: async (target, tenant) => {
    const { id } = await addJoinRequest(target, tenant);
    return { path: `/tenants/${tenant.slug}/join-requests/${id}/refuse` };
  },
  releaseDomain: async (target, tenant) => {
    const { id } = await addDomain(target, tenant, { state: 'verified' });
    return { path: `/tenants/${tenant.slug}/domains/${id}` };
  },
};
