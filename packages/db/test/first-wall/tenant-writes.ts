import { expect } from 'vitest';
import * as purge from '../../src/repositories/purge.ts';
import * as reconciliations from '../../src/repositories/reconciliations.ts';
import * as tenants from '../../src/repositories/tenants.ts';
import * as usage from '../../src/repositories/usage.ts';
import { USER_ID } from '../twins.ts';
import { admin, twins } from './twin-database.ts';
import { markDeleted } from './mark-deleted.ts';
import type { Writes } from './writes.ts';

/** Tenants: their settings, numbers and end. */
export const TENANT_WRITES: Writes = {
  renameTenant: (tx, { id }) => tenants.renameTenant(tx, id, 'Renamed'),
  changeSlug: (tx, { id }) => tenants.changeSlug(tx, id, `moved-${id.slice(0, 8)}`),
  setAccent: (tx, { id }) => tenants.setAccent(tx, id, '2563eb'),
  putLogo: (tx, { id }) =>
    tenants.putLogo(tx, id, { mediaType: 'image/webp', bytes: new Uint8Array([1]) }, 'tag'),
  deleteLogo: (tx, { id }) => tenants.deleteLogo(tx, id),
  setInvitationRules: (tx, { id }) =>
    tenants.setInvitationRules(tx, id, { inviters: 'owners', defaultRole: 'viewer' }),
  noteMembers: (tx, { id }) => usage.noteMembers(tx, id),
  countSignIn: (tx, { id }) => usage.countSignIn(tx, id, new Date()),
  setFilesQuota: (tx, { id }) => tenants.setFilesQuota(tx, id, 7),
  setSuspension: (tx, { id }) => tenants.setSuspension(tx, id, 'Unpaid'),
  setMfaPolicy: (tx, { id }) => tenants.setMfaPolicy(tx, id, { policy: 'required', graceDays: 7 }),
  setSessionLimits: (tx, { id }) =>
    tenants.setSessionLimits(tx, id, { idleMinutes: 15, maxHours: 8 }),
  setPersonalKeys: (tx, { id }) => tenants.setPersonalKeys(tx, id, false),
  markTenantDeleted: (tx, { id }) => tenants.markTenantDeleted(tx, id, 30),
  restoreDeletedTenant: async (tx, { id }) => {
    await admin.query(
      `update tenants set deleted_at = now(), purge_at = now() + interval '1 day' where id = $1`,
      [id],
    );
    await tenants.restoreDeletedTenant(tx, id);
    await tenants.renameTenant(tx, id, 'Restored');
  },
  purgeTenantRows: async (tx, { id }) => {
    await markDeleted(id);
    await purge.purgeTenantRows(tx, id);
  },
  eraseAuditEvents: async (tx, { id }) => {
    await markDeleted(id);
    await purge.eraseAuditEvents(tx, id, null);
  },
  erasePersonRows: (tx, { id }) =>
    purge.erasePersonRows(tx, id, {
      userId: USER_ID,
      email: 'open@example.com',
      leftAt: new Date(),
    }),
  releaseHeld: async (tx, { id }) => {
    await admin.query('update reconciliations set held_since = now(), differences = 9');
    await reconciliations.releaseHeld(tx, id);
    const other = twins.find((twin) => twin.id !== id)?.id;
    const { rows } = await admin.query(
      'select held_since from reconciliations where tenant_id = $1',
      [other],
    );
    expect(rows[0]).toMatchObject({ held_since: expect.any(Date) as Date });
    await admin.query(
      'update reconciliations set held_since = null, differences = 0 where tenant_id = $1',
      [other],
    );
  },
  claimReconciliation: (tx, { id }) => reconciliations.claimReconciliation(tx, id, 60),
  finishReconciliation: (tx, { id }) =>
    reconciliations.finishReconciliation(tx, id, {
      differences: 1,
      repaired: 1,
      findings: [],
      groups: 1,
    }),
  releaseReconciliation: (tx, { id }) => reconciliations.releaseReconciliation(tx, id),
};
