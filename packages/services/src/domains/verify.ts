import { isUniqueViolation } from '@gatehouse/db/errors';
import { changeDomain, getDomain, lockDomain } from '@gatehouse/db/repositories/domains';
import { DomainError } from '@gatehouse/domain/errors';
import type { DomainId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { toChanges } from './check-changes.ts';
import { toDomain, toTarget } from './domain.ts';
import { findRecord } from './find-record.ts';

/**
 * Looks for the record now. Found, the domain is the tenant's; otherwise it stays as it is and
 * `lastCheck` says why. A proof counts for the very claim that was looked for: whatever changed
 * meanwhile voids it.
 * @throws DomainError `resource.not_found`, `resource.changed`; `domain.taken` when another tenant
 *   has it, which only who controls the domain's DNS gets to know
 */
export async function verifyDomain(
  deps: Pick<Deps, 'db' | 'dns'>,
  ctx: Context,
  input: { id: DomainId },
) {
  const { id: tenantId } = ctx.tenant;
  const claim = await authorize(deps, ctx, { permission: 'sso:manage' }, async (db) => {
    const row = await getDomain(db, tenantId, input.id);
    if (!row || row.state === 'released') throw new DomainError('resource.not_found');
    return row;
  });
  const check = await findRecord(deps, claim);
  try {
    return await authorize(deps, ctx, { permission: 'sso:manage', locks: caller }, async (tx) => {
      const row = await lockDomain(tx, tenantId, input.id);
      if (!row || row.state === 'released') throw new DomainError('resource.not_found');
      if (row.version !== claim.version) {
        // Two looks at once: the other one was first.
        if (row.state === 'verified' && claim.state !== 'verified') return toDomain(row);
        throw new DomainError('resource.changed');
      }
      const changed = await changeDomain(tx, tenantId, row.id, toChanges(row, check, new Date()));
      if (changed.state !== row.state) {
        await recordEvent(tx, ctx, tenantId, {
          action: 'domain.verified',
          target: toTarget(row),
          before: { state: row.state },
          after: { state: changed.state },
        });
      }
      return toDomain(changed);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('domain.taken');
  }
}
