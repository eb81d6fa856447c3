import { randomUUID } from 'node:crypto';
import {
  createOperatorFixture,
  createPersonFixture,
  createTenantFixture,
  type PersonFixture,
} from '@gatehouse/testing/fixtures/tenant';
import type { Target } from '../target.ts';
import type { Samples } from './sample.ts';
import { addParkedJob } from '../fixtures/parked-job.ts';
import { addDatabase, addMove } from '../fixtures/moves.ts';
import { addSupport } from '../fixtures/support.ts';
import { deleteTenantFixture, suspendTenantFixture } from '../fixtures/tenant-things.ts';

/** What operators do. */
export const OPERATOR_SAMPLES: Samples = {
  listOperatorTenants: async () => ({ path: '/operator/tenants' }),
  getOperatorTenant: async (_, { id }) => ({ path: `/operator/tenants/${id}` }),
  restoreTenantAsOperator: async ({ admin }) => {
    const { id } = await createTenantFixture(admin);
    await deleteTenantFixture(admin, id);
    return { path: `/operator/tenants/${id}/restore` };
  },
  suspendTenant: async (_, { id }) => ({
    path: `/operator/tenants/${id}/suspend`,
    body: { reason: 'Unpaid invoices.' },
  }),
  reactivateTenant: async ({ admin }) => {
    const { id } = await createTenantFixture(admin);
    await suspendTenantFixture(admin, id);
    return { path: `/operator/tenants/${id}/reactivate` };
  },
  setFilesQuota: async (_, { id }) => ({
    path: `/operator/tenants/${id}/files-quota`,
    body: { quotaMib: 2_048 },
  }),
  listDatabases: async () => ({ path: '/operator/databases' }),
  getPlacement: async (_, { id }) => ({ path: `/operator/tenants/${id}/placement` }),
  requestMove: async (target, { id, slug }) => ({
    path: `/operator/tenants/${id}/moves`,
    body: { to: await addDatabase(target, id), slug },
  }),
  cancelMove: async (target, { id }, caller) => ({
    path: `/operator/tenants/${id}/moves/${await addMove(target, id, caller.userId)}/cancel`,
  }),
  requestComparison: async (_, { id }) => ({ path: `/operator/tenants/${id}/compare` }),
  releaseRights: async ({ admin }) => {
    const { id } = await createTenantFixture(admin);
    await admin.query('insert into reconciliations (tenant_id, held_since) values ($1, now())', [
      id,
    ]);
    return { path: `/operator/tenants/${id}/release` };
  },
  listSupportAccesses: async (_, { slug }) => ({ path: `/tenants/${slug}/support-accesses` }),
  approveSupportAccess: async (target, tenant) => ({
    path: `/tenants/${tenant.slug}/support-accesses/${await addSupport(target, tenant)}/approve`,
    body: { minutes: 60 },
  }),
  refuseSupportAccess: async (target, tenant) => ({
    path: `/tenants/${tenant.slug}/support-accesses/${await addSupport(target, tenant)}/refuse`,
  }),
  endSupportAccess: async (target, tenant) => ({
    path: `/tenants/${tenant.slug}/support-accesses/${await addSupport(target, tenant, { minutes: 60 })}/end`,
  }),
  listOperatorSupport: async () => ({ path: '/operator/support-accesses' }),
  askForAccess: async (_, { id }) => ({
    path: `/operator/tenants/${id}/support-accesses`,
    body: { reason: 'The list of members is empty.', minutes: 60, writes: false },
  }),
  endSupportAsOperator: async (target, tenant) => ({
    path: `/operator/tenants/${tenant.id}/support-accesses/${await addSupport(target, tenant)}/end`,
  }),
  listOperatorEvents: async () => ({ path: '/operator/events' }),
  getDrift: async () => ({ path: '/operator/drift' }),
  getQueues: async () => ({ path: '/operator/queues' }),
  retryJob: async (target) => {
    const id = await addParkedJob(target);
    return { path: `/operator/jobs/${id}/retry`, body: { queue: 'person-status' } };
  },
  listPeople: async () => ({ path: '/operator/people' }),
  getOperatorPerson: async (_, { owner }) => ({ path: `/operator/people/${owner.userId}` }),
  getActivePeople: async () => ({ path: '/operator/usage' }),
  disablePerson: async ({ admin }) => {
    const { userId } = await createPersonFixture(admin);
    return { path: `/operator/people/${userId}/disable` };
  },
  enablePerson: async ({ admin }) => {
    const { userId } = await createPersonFixture(admin);
    await admin.query("update users set status = 'disabled' where id = $1", [userId]);
    return { path: `/operator/people/${userId}/enable` };
  },
  deletePerson: async ({ admin }) => {
    const { userId } = await createPersonFixture(admin);
    return { path: `/operator/people/${userId}/delete` };
  },
  listStaffRequests: async () => ({ path: '/operator/requests' }),
  confirmStaffRequest: async (target) => ({ path: `${await addRequest(target)}/confirm` }),
  refuseStaffRequest: async (target) => ({ path: `${await addRequest(target)}/refuse` }),
  withdrawStaffRequest: async (target, _, caller) => ({
    path: `${await addRequest(target, caller)}/withdraw`,
  }),
};

/** A person whom an operator asked to delete, by default another than who calls; the request's path. */
async function addRequest({ admin }: Target, by?: PersonFixture): Promise<string> {
  const { userId } = await createPersonFixture(admin);
  const { userId: requestedBy } = by ?? (await createOperatorFixture(admin));
  const id = randomUUID();
  await admin.query(
    `insert into staff_requests (id, act, user_id, status_version, requested_by, answer_until)
     values ($1, 'delete_person', $2, 1, $3, now() + interval '1 hour')`,
    [id, userId, requestedBy],
  );
  return `/operator/people/${userId}/requests/${id}`;
}
