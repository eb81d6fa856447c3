import { changeDomain, lockDomain } from '@gatehouse/db/repositories/domains';
import { deleteJoinRequestsOfDomain } from '@gatehouse/db/repositories/join-requests';
import { DomainError } from '@gatehouse/domain/errors';
import type { DomainId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { toTarget } from './domain.ts';

/**
 * Gives a domain up. Its people stay members; no one new gets in by it, and another tenant can
 * verify it.
 * @throws DomainError `resource.not_found`, `resource.changed`
 */
export function releaseDomain(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { id: DomainId; seen?: SeenVersions },
): Promise<void> {
  return authorize(deps, ctx, { permission: 'sso:manage', locks: caller }, async (tx) => {
    const { id: tenantId } = ctx.tenant;
    const row = await lockDomain(tx, tenantId, input.id);
    if (!row || row.state === 'released') throw new DomainError('resource.not_found');
    requireVersion(input.seen, row.version);
    await changeDomain(tx, tenantId, row.id, {
      state: 'released',
      stateSince: new Date(),
      joinPolicy: 'off',
      connectionId: null,
      version: row.version + 1,
    });
    await deleteJoinRequestsOfDomain(tx, tenantId, row.name);
    await recordEvent(tx, ctx, tenantId, {
      action: 'domain.released',
      target: toTarget(row),
      before: { state: row.state },
      after: { state: 'released' },
    });
  });
}
