import { randomUUID } from 'node:crypto';
import {
  changeDomain,
  deleteDomain,
  type DomainChanges,
  type DomainRow,
  getDomain,
  lockDomain,
} from '@gatehouse/db/repositories/domains';
import {
  deleteJoinRequestsOfDomain,
  deleteOldJoinRequests,
} from '@gatehouse/db/repositories/join-requests';
import type { ScopedWriter } from '@gatehouse/db/database';
import {
  type DomainCheck,
  LAPSED_AFTER_DAYS,
  PENDING_DAYS,
  WARNED_AFTER_DAYS,
} from '@gatehouse/domain/domain';
import type { DomainId, TenantId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import { notifyOwners } from '../notifications/notify-owners.ts';
import { toChanges } from './check-changes.ts';
import { toTarget } from './domain.ts';
import { findRecord } from './find-record.ts';

type CheckDeps = Pick<Deps, 'db' | 'jobs' | 'dns'>;

interface Claim {
  readonly tenantId: TenantId;
  readonly id: DomainId;
}

const DAY_MS = 86_400_000;

/**
 * What time does to a domain, for the worker: a claim without a proof ends, the record of a verified
 * one is looked for again, and who had it before is told that it is another tenant's.
 */
export async function checkDomainAgain(deps: CheckDeps, claim: Claim): Promise<void> {
  const { tenantId, id } = claim;
  const row = await deps.db.readTenant({ tenantId }, (db) => getDomain(db, tenantId, id));
  if (!row) return;
  const check = row.state === 'verified' ? await findRecord(deps, row) : null;
  await deps.db.withTenant({ tenantId }, async (tx) => {
    const held = await lockDomain(tx, tenantId, id);
    if (!held || held.version !== row.version || held.state !== row.state) return;
    if (check) return keep(deps, tx, { tenantId, row: held, check });
    if (held.state === 'lapsed') return tellOfTaking(deps, tx, tenantId, held);
    return end(tx, tenantId, held);
  });
}

/** Every look that does not find it counts, whatever the reason: the record has to be there. */
async function keep(
  deps: CheckDeps,
  tx: ScopedWriter,
  { tenantId, row, check }: { tenantId: TenantId; row: DomainRow; check: DomainCheck },
): Promise<void> {
  const now = new Date();
  const changes = toChanges(row, check, now);
  const missing = changes.missingSince ? daysSince(changes.missingSince, now) : 0;
  const lapses = missing >= LAPSED_AFTER_DAYS;
  const warns = !lapses && missing >= WARNED_AFTER_DAYS && !row.warnedAt;
  const more: DomainChanges = lapses
    ? { state: 'lapsed', stateSince: now, version: row.version + 1 }
    : warns
      ? { warnedAt: now }
      : {};
  await changeDomain(tx, tenantId, row.id, { ...changes, ...more });
  await deleteOldJoinRequests(tx, tenantId);
  if (lapses) {
    await deleteJoinRequestsOfDomain(tx, tenantId, row.name);
    await recordEvent(tx, system(), tenantId, {
      action: 'domain.lapsed',
      target: toTarget(row),
      before: { state: row.state },
      after: { state: 'lapsed' },
    });
  }
  if (lapses || warns) {
    await notifyOwners(deps, tx, tenantId, {
      kind: 'domain.attention',
      facts: { domain: row.name, event: lapses ? 'lapsed' : 'missing' },
    });
  }
}

async function tellOfTaking(
  deps: CheckDeps,
  tx: ScopedWriter,
  tenantId: TenantId,
  row: DomainRow,
): Promise<void> {
  if (row.takenAt) return;
  await changeDomain(tx, tenantId, row.id, { takenAt: new Date() });
  await notifyOwners(deps, tx, tenantId, {
    kind: 'domain.attention',
    facts: { domain: row.name, event: 'taken' },
  });
}

/** A claim that was never proved, or was given up long ago. */
async function end(tx: ScopedWriter, tenantId: TenantId, row: DomainRow): Promise<void> {
  if (daysSince(row.stateSince, new Date()) < PENDING_DAYS) return;
  await deleteDomain(tx, tenantId, row.id);
  if (row.state === 'released') return;
  await recordEvent(tx, system(), tenantId, {
    action: 'domain.released',
    target: toTarget(row),
    before: { state: row.state },
  });
}

function daysSince(moment: Date, now: Date): number {
  return (now.getTime() - moment.getTime()) / DAY_MS;
}

function system() {
  return {
    principal: { kind: 'system', name: 'Domains' },
    requestId: `domains-${randomUUID()}`,
    address: null,
  } as const;
}
