import type { MembershipStatus } from '@gatehouse/domain/membership';
import type { Role } from '@gatehouse/domain/role';
import type { ScopedReader, ScopedWriter } from '../database.ts';
import type { KeptFinding } from './operator-tenants.ts';

/** A membership as the reconciler compares it. */
export interface DesiredMember {
  readonly user_id: string;
  readonly name: string;
  readonly role: Role;
  /** A custom role narrows it. */
  readonly narrowed: boolean;
  readonly status: MembershipStatus;
  /** Cognito is known to have it. */
  readonly settled: boolean;
  /** Seconds since it was last written. */
  readonly age: number;
}

/** Every membership of a tenant, the deactivated ones included. */
export function listDesired(db: ScopedReader, tenantId: string): Promise<DesiredMember[]> {
  return db.$queryRaw<DesiredMember[]>`
    select user_id, name, role, custom_role_id is not null as narrowed, status, version = applied_version as settled,
      extract(epoch from now() - updated_at)::float8 as age
    from memberships where tenant_id = ${tenantId}::uuid`;
}

/** Those who were removed within the last `seconds`: Cognito may not have heard of it yet. */
export async function listRecentlyRemoved(
  db: ScopedReader,
  tenantId: string,
  seconds: number,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ target_id: string }[]>`
    select distinct target_id from audit_events
    where tenant_id = ${tenantId}::uuid and action in ('member.removed', 'member.left')
      and at > now() - ${seconds}::int * interval '1 second'`;
  return rows.map(({ target_id }) => target_id);
}

/** Takes the right to compare a tenant, for at most `seconds`. Of any number of workers, one gets it. */
export async function claimReconciliation(
  tx: ScopedWriter,
  tenantId: string,
  seconds: number,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    insert into reconciliations as r (tenant_id, lease_until)
    values (${tenantId}::uuid, now() + ${seconds}::int * interval '1 second')
    on conflict (tenant_id) do update set lease_until = excluded.lease_until
    where r.lease_until is null or r.lease_until < now()`;
  return count === 1;
}

/** Notes what a comparison found, and gives the right back. */
export async function finishReconciliation(
  tx: ScopedWriter,
  tenantId: string,
  found: {
    differences: number;
    repaired: number;
    findings: readonly KeptFinding[];
    /** Groups of the tenant that the pool had. */
    groups: number;
  },
): Promise<void> {
  const findings = found.findings.map((finding) => ({ ...finding, inPool: [...finding.inPool] }));
  await tx.reconciliation.updateMany({
    where: { tenantId },
    data: { ...found, findings, leaseUntil: null, finishedAt: new Date() },
  });
}

/** Do missing rights of this tenant wait for an operator? So after a restore. */
export async function isHeld(db: ScopedReader, tenantId: string): Promise<boolean> {
  const row = await db.reconciliation.findFirst({ where: { tenantId } });
  return row?.heldSince != null;
}

/** Lets the reconciler give missing rights back again. False when none waited. */
export async function releaseHeld(tx: ScopedWriter, tenantId: string): Promise<boolean> {
  const count = await tx.$executeRaw`
    update reconciliations set held_since = null
    where tenant_id = ${tenantId}::uuid and held_since is not null`;
  return count === 1;
}

/** Gives the right back without a result: the tenant's turn comes again. */
export async function releaseReconciliation(tx: ScopedWriter, tenantId: string): Promise<void> {
  await tx.reconciliation.updateMany({ where: { tenantId }, data: { leaseUntil: null } });
}
